import { allowForTests } from "@/lib/platform/fetch/allowance-of-tests";

// Loaded before the server of the browser tests (scripts/server-for-tests.ts), and by tests with a server of their own.
allowForTests((address) => address === "127.0.0.1");
