import { BlockList, isIP } from "node:net";

type Subnet = readonly [network: string, prefix: number];

// IANA IPv4 Special-Purpose Address Registry and multicast (RFC 5771).
const IPV4_RESERVED: readonly Subnet[] = [
  ["0.0.0.0", 8], // "this network"
  ["10.0.0.0", 8], // private use
  ["100.64.0.0", 10], // shared address space of carriers
  ["127.0.0.0", 8], // loopback
  ["169.254.0.0", 16], // link-local, and the metadata services of clouds
  ["172.16.0.0", 12], // private use
  ["192.0.0.0", 24], // IETF protocol assignments
  ["192.0.2.0", 24], // documentation
  ["192.31.196.0", 24], // AS112
  ["192.52.193.0", 24], // AMT
  ["192.88.99.0", 24], // 6to4 relays, withdrawn
  ["192.168.0.0", 16], // private use
  ["192.175.48.0", 24], // AS112
  ["198.18.0.0", 15], // benchmarking
  ["198.51.100.0", 24], // documentation
  ["203.0.113.0", 24], // documentation
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, and broadcast
];

// IANA gives out global unicast addresses from this block alone; everything else of IPv6 is loopback,
// local, multicast, mapped IPv4 (::ffff:0:0/96), NAT64 (64:ff9b::/96) or unassigned.
const IPV6_GLOBAL: Subnet = ["2000::", 3];

// Inside it, per the IANA IPv6 Special-Purpose Address Registry.
const IPV6_RESERVED: readonly Subnet[] = [
  ["2001::", 23], // protocol assignments, among them Teredo, which carries IPv4 addresses
  ["2001:db8::", 32], // documentation
  ["2002::", 16], // 6to4, which carries IPv4 addresses
  ["2620:4f:8000::", 48], // AS112
  ["3fff::", 20], // documentation
];

const listOf = (subnets: readonly Subnet[], family: "ipv4" | "ipv6"): BlockList => {
  const list = new BlockList();
  for (const [network, prefix] of subnets) list.addSubnet(network, prefix, family);
  return list;
};

const ipv4Reserved = listOf(IPV4_RESERVED, "ipv4");
const ipv6Global = listOf([IPV6_GLOBAL], "ipv6");
const ipv6Reserved = listOf(IPV6_RESERVED, "ipv6");

/**
 * Whether an IP address is on the public Internet. Addresses that carry another inside (mapped, NAT64,
 * 6to4, Teredo) are not, whatever they carry. What is no IP address is not either.
 */
export const isPublicAddress = (address: string): boolean => {
  switch (isIP(address)) {
    case 4:
      return !ipv4Reserved.check(address, "ipv4");
    case 6:
      return ipv6Global.check(address, "ipv6") && !ipv6Reserved.check(address, "ipv6");
    default:
      return false;
  }
};

// Names that never leave a machine or a network (RFC 6761, 6762, 8375, 9476; .internal by ICANN, 2024).
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|home\.arpa|alt|onion|test|invalid)$/;

/** Whether a host name is one that only resolves inside a network. */
export const isLocalName = (hostname: string): boolean =>
  LOCAL_NAME.test(hostname.toLowerCase().replace(/\.$/, ""));

/** The IP address a URL's host is written as, without brackets; undefined when it is a name. */
export const addressInHost = (hostname: string): string | undefined => {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) ? bare : undefined;
};
