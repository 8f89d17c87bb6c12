import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonPasswords } from "./common-passwords";
import {
  addressGroup,
  isLive,
  isUsable,
  passwordComplaint,
  returnPath,
  tooManyAttempts,
} from "./rules";

const now = new Date("2026-11-23T12:00:00Z");
const later = new Date(now.getTime() + 1);
const person = { email: "ada.byron@desk.example", name: "Ada Byron King" };

describe("the page to go to after signing in", () => {
  it("is a page of the desk, with what it was asked", () => {
    for (const path of ["/desk", "/desk/queue?status=open#first", "/desk/claims/1/", "/desk?x=1"]) {
      expect(returnPath(path)).toBe(path);
    }
  });

  it("is the desk's start for anything else", () => {
    const elsewhere = [
      "",
      "//evil.example",
      "https://evil.example/desk",
      "/\\evil.example",
      "\\/desk",
      "javascript:alert(1)",
      "/sign-in",
      "/desktop",
      "/desk/../sign-in",
      "/desk/..//evil.example",
      "/desk\n/x".replace("\n", "@evil.example"),
      " /desk",
    ];
    for (const path of elsewhere) expect(returnPath(path)).toBe("/desk");
  });

  it("never leaves this site, whatever was asked", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      "desk",
      "..",
      ".",
      "@",
      ":",
      "evil.example",
      "%2f",
      "?",
      "#",
      "\t",
      "\n",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 9 }).map((all) => all.join("")),
          fc.string(),
        ),
        (asked) => {
          const url = new URL(returnPath(asked), "https://desk.example");
          expect(url.origin).toBe("https://desk.example");
          expect(url.pathname).toMatch(/^\/desk(\/|$)/);
        },
      ),
    );
  });
});

describe("what stands for an address", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::1", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["2001:DB8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["", ""],
  ])("%s is counted as %s", (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });
});

describe("a password", () => {
  it("is refused when it is known of the person, however written", () => {
    for (const known of ["Ada.Byron@desk.example", "ada.byron", "ada byron king", "AdaByronKing"]) {
      expect(passwordComplaint(known, person)).toBe("password-is-yours");
    }
  });

  it("is refused when everybody uses it, or it is one thing over and over", () => {
    for (const common of ["Password 1234", "qwertyuiop123", "aaaaaaaaaaaaaa", "abababababab"]) {
      expect(passwordComplaint(common, person)).toBe("password-common");
    }
  });

  it("needs no capitals, figures or signs", () => {
    expect(passwordComplaint("four unrelated words here", person)).toBeUndefined();
    expect(passwordComplaint("véritablement rien de connu", person)).toBeUndefined();
  });

  it("is compared with a list that is written as it is looked up, and no shorter than the rule", () => {
    for (const common of commonPasswords) {
      expect(common).toBe(common.toLowerCase().replace(/\s/g, ""));
    }
  });
});

describe("limits and ends", () => {
  it("pause at the tenth failure of an account and the fiftieth of an address", () => {
    expect(tooManyAttempts({ ofAccount: 9, ofAddress: 49 })).toBe(false);
    expect(tooManyAttempts({ ofAccount: 10, ofAddress: 0 })).toBe(true);
    expect(tooManyAttempts({ ofAccount: 0, ofAddress: 50 })).toBe(true);
  });

  it("let a session stand until it ends, runs out, or its person's account is closed", () => {
    const session = { expiresAt: later, endedAt: null, person: { disabledAt: null } };
    expect(isLive(session, now)).toBe(true);
    expect(isLive({ ...session, expiresAt: now }, now)).toBe(false);
    expect(isLive({ ...session, endedAt: now }, now)).toBe(false);
    expect(isLive({ ...session, person: { disabledAt: now } }, now)).toBe(false);
  });

  it("let a link be used until it was, or was taken back, or ran out", () => {
    expect(isUsable({ expiresAt: later, usedAt: null }, now)).toBe(true);
    expect(isUsable({ expiresAt: now, usedAt: null }, now)).toBe(false);
    expect(isUsable({ expiresAt: later, usedAt: now }, now)).toBe(false);
    expect(isUsable({ expiresAt: later, acceptedAt: now, revokedAt: null }, now)).toBe(false);
    expect(isUsable({ expiresAt: later, acceptedAt: null, revokedAt: now }, now)).toBe(false);
  });
});
