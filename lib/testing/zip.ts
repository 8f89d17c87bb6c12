import { crc32, deflateRawSync } from "node:zlib";

type ZippedFile = {
  name: string;
  content: Uint8Array | string;
  /** What the directory says the content unfolds to, where a test lies about it. */
  claimedSize?: number;
  encrypted?: boolean;
};

const records = (file: ZippedFile, at: number) => {
  const content = Buffer.from(file.content);
  const packed = deflateRawSync(content);
  const name = Buffer.from(file.name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(file.encrypted ? 1 : 0, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(file.claimedSize ?? content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const central = Buffer.alloc(14);
  central.writeUInt32LE(at, 10);
  return {
    local: Buffer.concat([Buffer.from("PK\x03\x04"), common, name, packed]),
    central: Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, central, name]),
  };
};

/** A ZIP container, made by hand so that tests can also make broken and lying ones (APPNOTE.TXT 4.3). */
export const zipOf = (files: readonly ZippedFile[]): Uint8Array<ArrayBuffer> => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const { local, central } = records(file, at);
    locals.push(local);
    centrals.push(central);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
};
