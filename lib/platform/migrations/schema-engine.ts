import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

/*
 * Prisma's own schema engine, from npm as WebAssembly, so that no binary has to be downloaded. For
 * developing only: it writes migrations and tells whether schema and migrations agree.
 */

const filters = { externalTables: [], externalEnums: [] };

type Wasm = { __wbindgen_start: () => void };

let loaded: Promise<void> | undefined;

const load = async (): Promise<void> => {
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const bytes = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": engine as never,
  });
  (engine as unknown as { __wbg_set_wasm: (exports: unknown) => void }).__wbg_set_wasm(
    instance.exports,
  );
  (instance.exports as unknown as Wasm).__wbindgen_start();
};

/** Object ids of PostgreSQL's types "char", of which the catalogue is full, and text. */
const ONE_BYTE = 18;
const TEXT = 25;

type Performed = { fields: { name: string; dataTypeID: number }[] };
type Answer = { columnNames: string[]; columnTypes: number[] };
type Adapter = {
  performIO: (query: unknown) => Promise<Performed>;
  queryRaw: (query: unknown) => Promise<Answer>;
};

/**
 * The adapter refuses "char", which the engine insists on where it reads the catalogue: such columns are
 * read as text and then declared to be characters.
 */
const withCharacters = (factory: PrismaPg): SqlMigrationAwareDriverAdapterFactory => {
  const connect = factory.connect.bind(factory);
  const characters = async () => {
    const adapter = (await connect()) as unknown as Adapter;
    const perform = adapter.performIO.bind(adapter);
    const ask = adapter.queryRaw.bind(adapter);
    const names = new Set<string>();
    return Object.assign(adapter, {
      performIO: async (query: unknown) => {
        const result = await perform(query);
        for (const field of result.fields.filter(({ dataTypeID }) => dataTypeID === ONE_BYTE)) {
          names.add(field.name);
          field.dataTypeID = TEXT;
        }
        return result;
      },
      queryRaw: async (query: unknown) => {
        const answer = await ask(query);
        const columnTypes = answer.columnTypes.map((type, column) =>
          names.has(answer.columnNames[column] ?? "") ? ColumnTypeEnum.Character : type,
        );
        return { ...answer, columnTypes };
      },
    });
  };
  return Object.assign(factory, {
    connect: characters,
  }) as unknown as SqlMigrationAwareDriverAdapterFactory;
};

const readSchema = async (folder: string) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).toSorted();
  return Promise.all(
    names.map(async (path) => ({ path, content: await readFile(join(folder, path), "utf8") })),
  );
};

/**
 * The SQL that would bring a database to the schema in a folder; "" when they agree. Checks, triggers and
 * functions are not part of a Prisma schema and stand outside the comparison.
 */
export const differenceToSchema = async (databaseUrl: string, folder: string): Promise<string> => {
  loaded ??= load();
  await loaded;
  const files = await readSchema(folder);
  const factory = withCharacters(new PrismaPg({ connectionString: databaseUrl }));
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const { stdout } = await schemaEngine.diff({
    from: { tag: "schemaDatasource", files, configDir: folder },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters,
  });
  const sql = stdout ?? "";
  return /empty migration/i.test(sql) ? "" : sql.trim();
};
