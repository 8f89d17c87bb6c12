// "Verify this verdict": what was published, the transparency log and its signature, checked in the reader's
// browser. Made into verify-script.ts by `npm run stylesheet`, which takes comments and indentation away: every
// statement ends with a semicolon, and no text holds two slashes, or a space beside punctuation.
(() => {
  const main = document.getElementById("verify");
  const { bundle, page, log } = main.dataset;
  const { subtle } = globalThis.crypto;
  const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const utf8 = (text) => new TextEncoder().encode(text);
  const joined = (parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
  const sha = async (...parts) => new Uint8Array(await subtle.digest("SHA-256", joined(parts)));
  const hex = (hash) => [...hash].map((one) => one.toString(16).padStart(2, "0")).join("");
  const get = async (path) => {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(path);
    return answer;
  };
  const text = async (path) => (await get(path)).text();

  // The tree of RFC 6962 out of the tiles of C2SP tlog-tiles.
  const split = (count) => 2 ** (Math.ceil(Math.log2(count)) - 1);
  const over = async (hashes) => {
    if (hashes.length < 33) return hashes;
    const at = split(hashes.length / 32) * 32;
    return sha([1], await over(hashes.slice(0, at)), await over(hashes.slice(at)));
  };
  const tile = async (size, level, index) => {
    const width = Math.min(256, Math.floor(size / 256 ** level) - index * 256);
    const digits = String(index);
    const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, "0");
    const name = padded.replace(/(\d{3})(?=\d)/g, "x$1/");
    const answer = await get(`${log}/tile/${level}/${name}${width < 256 ? `.p/${width}` : ""}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const range = async (size, start, end) => {
    const count = end - start;
    const left = count > 1 ? split(count) : 1;
    if (count > 1 && left * 2 !== count) {
      return sha([1], await range(size, start, start + left), await range(size, start + left, end));
    }
    const level = Math.floor(Math.log2(count) / 8);
    const first = start / 256 ** level;
    const hashes = await tile(size, level, Math.floor(first / 256));
    const from = (first % 256) * 32;
    return over(hashes.slice(from, from + (count / 256 ** level) * 32));
  };
  // The root that a leaf leads to at its place, whatever the tiles say of the leaf itself.
  const rootOf = async (leaf, index, size, start, end) => {
    if (end - start === 1) return leaf;
    const at = start + split(end - start);
    const [left, right] = await Promise.all(
      index < at
        ? [rootOf(leaf, index, size, start, at), range(size, at, end)]
        : [range(size, start, at), rootOf(leaf, index, size, at, end)],
    );
    return sha([1], left, right);
  };

  // Whether one of the log's keys signed it (C2SP signed-note).
  const isSigned = async (body, line, listed) => {
    const [name, id, ...rest] = listed.split(" ")[0].split("+");
    const [, who, signed] = line.split(" ");
    const raw = bytes(signed ?? "");
    if (who !== name || hex(raw.slice(0, 4)) !== id) return false;
    const key = bytes(rest.join("+")).slice(1);
    const imported = await subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    return subtle.verify("Ed25519", imported, raw.slice(4), utf8(body));
  };

  const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
  const plain = (words) => words.replace(/\s+/g, " ").trim();
  const dense = (words) => words.replace(/\s/g, "");
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  // An explanation without what Markdown may take for a sign of its own.
  const bare = (words) => words.replace(/[\s*_~`#>|\\<[\]]/g, "");
  const target = /\]\((?:\([^\s()]*\)|[^\s()])*(?:\s+"[^"]*")?\)/g;
  const signs =
    /!\[.*?\](?:\(.*?\)|\[.*?\])?|\]\((?:\([^)]*\)|[^()])*\)|\]\[.*?\]|^\s*\[.*?\]:.*|<[^>]*>|&#?\w+;|^[\s|:=-]+$|^\s*(?:```|~~~).*|^[\s>]*(?:(?:[-+*]|\d+[.)])(?:\s+|$)(?:\[[\sxX]\]\s)?)+|[\n|]/gm;
  // All that is shown was written in this order, and all that was written and is no sign is shown in it.
  const isSet = (element, markdown) => {
    const shown = bare(element.textContent);
    const isCode = /`|^(?:\x20{4}|\t)/m.test(markdown);
    const unescaped = markdown.replace(/\\[[\]]/g, "");
    const source = bare(isCode ? markdown : unescaped.replace(target, ""));
    const follows = (text) => {
      let at = 0;
      return (one) => {
        const found = text.indexOf(one, at);
        at = found + one.length;
        return found >= 0;
      };
    };
    return (
      [...shown].every(follows(source)) && markdown.split(signs).map(bare).every(follows(shown))
    );
  };
  const foreign = "img,iframe,object,embed";
  const leadsThere = (element, markdown) => {
    const known = markdown.replace(/\\/g, "");
    const coded = encodeURI(known).replace(/%25/g, "%");
    return [...element.querySelectorAll(`a[href],${foreign}`)].every((one) => {
      const href = one.getAttribute("href").replace(/^(http:\/\/|mailto:)/, "");
      return known.includes(href) || coded.includes(href);
    });
  };
  // Whether the page sets the publication as claim-as-shown.ts has it: line by line, link by link, nothing else.
  const saysIt = (html, said) => {
    const { parts, lines, links, prose, gone, kept } = JSON.parse(main.dataset.shown);
    const piece = (one) => (one.trim ? one : one.reduce((from, key) => from[key], said));
    const joint = (pieces) => pieces.map(piece).join("");
    const page = parsed(html).getElementById("text");
    const article = page.lastElementChild;
    const inOrder = [...article.children];
    const compared = [...page.children].slice(0, -1);
    compared.push(...inOrder.filter((_, at) => parts[at]));
    const all = (selector) => compared.flatMap((one) => [...one.querySelectorAll(selector)]);
    const isProse = all(".prose").map((one, at) => {
      one.remove();
      if (!prose[at]) return prose[at] === null;
      const markdown = joint(prose[at]);
      const escaped = markdown.replace(/&(?!#?\w+\x3b)/g, "&amp;").replace(/[<]/g, "&lt;");
      const read = parsed(escaped).body.textContent;
      return [markdown, read].some((written) => isSet(one, written) && leadsThere(one, written));
    });
    const hrefs = all(`a,${foreign}`).map((one) => one.getAttribute("href"));
    // Copies of pages that are gone since the publication are no part of it: a label with a day, and what unfolds.
    for (const copy of page.querySelectorAll("#evidence li>details")) {
      const note = copy.previousElementSibling;
      const [told, summary] = [note, copy.children[0]].map((one) => plain(one.textContent));
      if (told.startsWith(gone) && told.length < gone.length + 40 && summary === kept) {
        note.remove();
        copy.remove();
      }
    }
    const shown = all("h1,h2,p,blockquote,summary,.mark").map((one) => plain(one.textContent));
    const stray = [...page.childNodes, ...article.childNodes].some((one) => one.nodeType !== 1);
    return (
      !stray &&
      inOrder.length === parts.length &&
      isProse.length === prose.length &&
      !isProse.includes(false) &&
      same(
        shown,
        lines.map((pieces) => plain(joint(pieces))),
      ) &&
      dense(shown.join("")) === dense(compared.map((one) => one.textContent).join("")) &&
      same(hrefs, links.map(piece))
    );
  };

  const show = (name, state) => {
    for (const one of document.getElementById(name).querySelectorAll("[data-said]")) {
      one.hidden = one.dataset.said !== state;
    }
    return state;
  };
  const check = async (name, work) => {
    show(name, "wait");
    const state = await work().catch((error) =>
      ["NotSupportedError", "OperationError"].includes(error.name) ? "unable" : "bad",
    );
    return show(name, state);
  };
  const fits = (right) => (right ? "ok" : "bad");

  const verify = async () => {
    const given = text(bundle).then(JSON.parse);
    const note = text(`${log}/checkpoint`);
    const states = await Promise.all([
      check("words", async () =>
        fits(saysIt(await text(page), JSON.parse((await given).snapshot))),
      ),
      check("snapshot", async () => {
        const { snapshot, leaf } = await given;
        const { slug, number, sha256 } = JSON.parse(leaf);
        const said = JSON.parse(snapshot);
        const same = said.slug === slug && said.number === number && main.dataset.slug === slug;
        return fits(same && hex(await sha(utf8(snapshot))) === sha256);
      }),
      check("log", async () => {
        const { leaf, proof } = await given;
        const index = Number(/\nindex.(\d+)/.exec(proof)[1]);
        const [, size, root] = (await note).split("\n");
        const found = await rootOf(
          await sha([0], utf8(leaf)),
          index,
          Number(size),
          0,
          Number(size),
        );
        return fits(hex(found) === hex(bytes(root)));
      }),
      check("signature", async () => {
        const signed = await note;
        const end = signed.lastIndexOf("\n\n") + 1;
        const lines = signed
          .slice(end + 1)
          .trim()
          .split("\n");
        const keys = (await text(`${log}/keys.txt`)).trim().split("\n");
        const pairs = keys.flatMap((key) => lines.map((line) => [line, key]));
        const answers = await Promise.all(
          pairs.map(([line, key]) => isSigned(signed.slice(0, end), line, key)),
        );
        return fits(answers.includes(true));
      }),
    ]);
    const unable = states.includes("unable") ? "unable" : "ok";
    show("result", states.includes("bad") ? "bad" : unable);
  };
  document.getElementById("start").onclick = verify;
})();
