import { describe, expect, it } from "vitest";
import { isLocalName, isPublicAddress } from "./addresses";

describe("public addresses", () => {
  it.each([
    "93.184.215.14",
    "1.1.1.1",
    "172.32.0.1",
    "192.0.3.1",
    "223.255.255.255",
    "2606:4700::1111",
    "2a00:1450::1",
  ])("%s is one", (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    [
      "the edges of private blocks",
      ["10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.255.255"],
    ],
    [
      "loopback and this network",
      ["127.0.0.1", "127.255.255.255", "0.0.0.0", "0.255.255.255", "::1", "::"],
    ],
    ["link-local and metadata services", ["169.254.169.254", "fe80::1", "febf::1"]],
    [
      "carriers, benchmarks, documentation",
      ["100.127.255.255", "198.19.255.255", "203.0.113.9", "2001:db8::1", "3fff::1"],
    ],
    [
      "multicast, reserved, broadcast",
      ["224.0.0.1", "239.255.255.255", "255.255.255.255", "ff02::1"],
    ],
    ["unique local and site-local", ["fc00::1", "fdff::1", "fec0::1"]],
    [
      "IPv4 inside IPv6",
      [
        "::ffff:8.8.8.8",
        "::8.8.8.8",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "2002:808:808::1",
        "2001:0:808:808::1",
      ],
    ],
    ["no addresses", ["", "localhost", "1.2.3", "[::1]", "1.2.3.4/8"]],
  ])("%s are none", (_, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });
});

it("knows the names that stay inside a network", () => {
  const inside = [
    "localhost",
    "LOCALHOST.",
    "db.localhost",
    "printer.local",
    "metadata.google.internal",
    "x.home.arpa",
  ];
  expect(inside.filter((name) => !isLocalName(name))).toEqual([]);
  expect(
    ["example.org", "localhost.example.org", "thelocal.se", "local.example"].filter(isLocalName),
  ).toEqual([]);
});
