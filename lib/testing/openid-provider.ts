import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the provider says of whoever is signed in at it. */
export type Claims = { sub: string; email?: string; email_verified?: unknown; name?: string };

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

const json = (response: ServerResponse, value: unknown, status = 200) => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
};

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return new URLSearchParams(body);
};

type Grant = { nonce: string; challenge: string; redirectUri: string; claims: Claims };

/**
 * A small OpenID Connect provider on the loopback: discovery, authorization that asks no questions, token
 * with PKCE, keys and userinfo. `claims` says who is signed in at it; `inIdToken: false` tells the e-mail
 * address only when asked for it.
 */
export const startOpenIdProvider = async () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const state = {
    claims: { sub: "1" } as Claims,
    inIdToken: true,
    issuer: "",
    clientId: "the-desk",
    clientSecret: "secret-of-the-client",
  };
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, Claims>();

  const idToken = ({ nonce, claims }: Grant) => {
    const seconds = Math.floor(Date.now() / 1000);
    const told = state.inIdToken ? claims : { sub: claims.sub };
    const content = [
      base64url({ alg: "RS256", kid: "1", typ: "JWT" }),
      base64url({
        iss: state.issuer,
        aud: state.clientId,
        iat: seconds,
        exp: seconds + 300,
        nonce,
        ...told,
      }),
    ].join(".");
    const signature = createSign("RSA-SHA256").update(content).sign(privateKey, "base64url");
    return `${content}.${signature}`;
  };

  const authorize = (url: URL, response: ServerResponse) => {
    const asked = (name: string) => url.searchParams.get(name) ?? "";
    const code = randomUUID();
    grants.set(code, {
      nonce: asked("nonce"),
      challenge: asked("code_challenge"),
      redirectUri: asked("redirect_uri"),
      claims: state.claims,
    });
    const back = new URL(asked("redirect_uri"));
    back.searchParams.set("code", code);
    back.searchParams.set("state", asked("state"));
    response.writeHead(302, { location: back.href }).end();
  };

  const token = async (request: IncomingMessage, response: ServerResponse) => {
    const form = await bodyOf(request);
    const grant = grants.get(form.get("code") ?? "");
    grants.delete(form.get("code") ?? "");
    const verifier = form.get("code_verifier") ?? "";
    const challenge = createHash("sha256").update(verifier).digest("base64url");
    if (!grant || grant.challenge !== challenge)
      return json(response, { error: "invalid_grant" }, 400);
    const access = randomUUID();
    tokens.set(access, grant.claims);
    return json(response, {
      access_token: access,
      token_type: "Bearer",
      expires_in: 300,
      id_token: idToken(grant),
    });
  };

  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", state.issuer);
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return json(response, {
          issuer: state.issuer,
          authorization_endpoint: `${state.issuer}/authorize`,
          token_endpoint: `${state.issuer}/token`,
          userinfo_endpoint: `${state.issuer}/userinfo`,
          jwks_uri: `${state.issuer}/keys`,
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
          id_token_signing_alg_values_supported: ["RS256"],
        });
      case "/authorize":
        return authorize(url, response);
      case "/token":
        return void token(request, response);
      case "/userinfo":
        return json(
          response,
          tokens.get((request.headers.authorization ?? "").replace("Bearer ", "")) ?? {},
        );
      case "/keys":
        return json(response, {
          keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", use: "sig", alg: "RS256" }],
        });
      default:
        return json(response, {}, 404);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  state.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise((resolve) => server.close(resolve));
  return { state, close };
};
