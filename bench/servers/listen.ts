import type { Server } from "node:http";

/** Tells the process that measures the port, then what processor time was used whenever it asks. */
export const report = (port: number): void => {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.(port);
};

/** Serves on a free port. */
export const listen = async (server: Server): Promise<void> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the server has no port");
  report(address.port);
};
