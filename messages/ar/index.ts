import evidence from "./evidence.json";
import publicPages from "./public.json";
import publishing from "./publishing.json";
import search from "./search.json";

/** The rooms of public pages in Arabic; what else those pages say is said in English. */
export const ar = { evidence, public: publicPages, publishing, search };
