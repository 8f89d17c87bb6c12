import type { TestProject } from "vitest/node";
import { makeDatabase, startThrowAwayCluster } from "./throw-away-cluster";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the template for its owner; each test file clones it. */
    templateUrl: string;
    applicationUrl: string;
  }
}

/** Before all database tests: one cluster, one migrated template. After them: nothing is left. */
export async function setup(project: TestProject) {
  const cluster = await startThrowAwayCluster();
  await makeDatabase(cluster, "template");
  project.provide("templateUrl", cluster.url("claimdesk_owner", "postgres"));
  project.provide("applicationUrl", cluster.url("claimdesk_app", "postgres"));
  return () => cluster.stop();
}
