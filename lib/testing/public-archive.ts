import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Pages with this in their address are in the archive, of this moment; it has no others. */
export const ARCHIVED = "archived-elsewhere";
const AT = "Mon, 06 May 2024 07:08:09 GMT";

/** A public archive on loopback as RFC 7089 has it: a TimeGate that leads to mementos. */
export const openPublicArchive = async () => {
  const server = createServer((request, response) => {
    const [, way = "", page = ""] =
      /^\/(timegate|web\/\d{14})\/(.*)$/u.exec(request.url ?? "") ?? [];
    if (!page.includes(ARCHIVED)) {
      response.writeHead(404).end();
    } else if (way === "timegate") {
      response.writeHead(302, { location: `/web/20240506070809/${page}` }).end();
    } else {
      response
        .writeHead(200, { "memento-datetime": AT, "content-type": "text/html" })
        .end("<p>kept");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    timeGate: `http://127.0.0.1:${port}/timegate/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
