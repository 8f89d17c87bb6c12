/**
 * Words that have broken somebody's feed, page or markup before. The characters that cannot be seen are
 * written as escapes; all are text that a desk may type and PostgreSQL keeps.
 */
export const statements = [
  ["en", "The bridge cost 4 billion euros."],
  ["fr", "Le gouvernement a déployé « plus de 12 000 agents », soit 25 % de plus."],
  ["ar", "قال الوزير إن الجسر كلّف ٤ مليارات يورو في عام 2021."],
  ["he", "השר אמר שהגשר עלה 4 מיליארד אירו (כולל מע״מ)."],
  ["es", "¿Subió el paro un 25 %? «No», dijo el ministro."],
  ["en", 'He said: "It\'s 5 > 4 & 3 < 4", and left.'],
  ["en", "The page ends with </script><script>alert(1)</script> and </style>."],
  ["en", "It holds <!-- a comment that never ends, <![CDATA[ and ]]> as well."],
  ["en", "Vaccines 💉 work for 👩‍👩‍👧‍👦, said 🇫🇷 in 2021 🎉."],
  ["en", "One line\u2028and another\u2029and a third\u0085end."],
  ["en", "A bell \u0007, a \u0001 start, an escape \u001b[31m and a \u007f rub-out stand in it."],
  ["en", "No character at all: \ufffe and \uffff, but a replaced one: \ufffd."],
  ["ar", "\u202bنص ملفوف بعلامات الاتجاه\u202c و\u200fعلامة مخفية\u200e."],
  ["ja", "大臣は「橋は40億ユーロかかった」と述べた。"],
  ["hi", "मंत्री ने कहा कि पुल की लागत ४ अरब यूरो थी।"],
  ["zh-Hant", "部長說：「橋樑花費四十億歐元。」"],
  ["tr", "İstanbul'da köprü ışıkları İLK kez yandı."],
  ["en", "&amp; &lt;b&gt; &nbsp; &#0; are written out in it."],
  [
    "en",
    `${"It is said, again and again, that the bridge cost more than it did; ".repeat(60)}end.`,
  ],
  ["th", "รัฐมนตรีกล่าวว่าสะพานมีราคา 4 พันล้านยูโร"],
  ["en", "\\u0000 \\n {{ statement }} #{statement} %s ' OR 1=1 --"],
  ["el", "Η γέφυρα κόστισε 4 δισεκατομμύρια ευρώ."],
  ["en", "e\u0301\u0323\u0302 Z\u0351\u036b\u0343a\u0321\u034dl\u0334g\u0337o\u0338"],
] as const;

export const claimants = [
  null,
  { name: "A. Minister", kind: "person", sameAs: ["https://www.wikidata.org/wiki/Q1"] },
  { name: "The Ministry of Roads & Bridges", kind: "organisation", sameAs: [] },
  { name: "وزارة الأشغال", kind: "organisation", sameAs: ["https://ar.wikipedia.org/wiki/وزارة"] },
  {
    name: 'José "Pepe" Núñez <mayor>',
    kind: "person",
    sameAs: [
      "https://example.org/a?b=1&c=2",
      "https://example.org/%D9%88",
      "http://example.net/#me",
    ],
  },
  { name: "שרת התחבורה", kind: "person", sameAs: [] },
  {
    name: "Account \u0001 of \u202esomebody",
    kind: "person",
    sameAs: ["https://social.example/@x"],
  },
] as const;

export const days = [null, "2021", "2021-06", "2021-06-08", "1999-12-31", "2024-02-29"] as const;

export const topicLists = [
  ["Roads"],
  [],
  ["Santé publique", "C++ & <templates>", "Roads"],
  ["هجرة"],
  ["\ud83d\udc89"],
  ["Migration", "Haushalt"],
] as const;

export const measureLists = [
  ["equal to 4 billion euros"],
  [],
  ["about 25 % · children < 5 years · US south-west border · 2021-03 → 2021-05", "at least 3"],
] as const;

export const summaries = [
  "It cost 3 billion.",
  "The accounts say “3 billion”, not 4; and </script> ends nothing.",
  "كلّف 3 مليارات.",
  "",
  `${"A sentence that goes on. ".repeat(80)}`.trim(),
] as const;

export const explanations = [
  "The accounts of 2021 say **3 billion**.",
  "",
  "## Heading\n\n- one\n- two & <b>three</b>\n\n> quoted\n\n[a link](https://example.org/?a=1&b=2)",
  "<script>alert(1)</script> \u0007 &nbsp; ]]> <img src=x onerror=alert(1)>",
  "| a | b |\n|---|---|\n| 1 | 2 |\n\n1. عربي\n2. עברית",
] as const;

export const articles = [
  { title: "The bridge", outlet: "The Courier", url: "https://courier.example/bridge" },
  {
    title: "« Le pont » & l'État <direct>",
    outlet: "L'Écho",
    url: "https://écho.example/pont?a=1&b=2",
  },
  { title: "الجسر", outlet: "الصحيفة", url: null },
  { title: "A radio \u0001 programme", outlet: "", url: "https://radio.example/é/ü#at=10" },
] as const;
