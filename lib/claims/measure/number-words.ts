/**
 * Number words without accents, lower case, by the place they take in a number. French and Spanish
 * count by the long scale: "un billion" and "un billón" are a million millions.
 */

type Words = Readonly<Record<string, number>>;

const numbered = (words: string, from: number, step = 1): Words =>
  Object.fromEntries(words.split(" ").map((word, index) => [word, from + index * step]));

export const english = {
  small: numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    0,
  ),
  tens: numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
  scales: { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 } as Words,
};

export const french = {
  small: {
    ...numbered(
      "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
      0,
    ),
    une: 1,
  } as Words,
  tens: {
    ...numbered("vingt trente quarante cinquante soixante", 20, 10),
    // Belgium and Switzerland
    ...{ septante: 70, huitante: 80, octante: 80, nonante: 90 },
  } as Words,
  scales: {
    mille: 1e3,
    ...{ million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 },
    ...{ billion: 1e12, billions: 1e12 },
  } as Words,
};

export const spanish = {
  small: {
    ...numbered(
      "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve",
      0,
    ),
    ...{ un: 1, una: 1, veintiun: 21, veintiuna: 21 },
  } as Words,
  tens: numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
  hundreds: {
    ...numbered(
      "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
      100,
      100,
    ),
    ...numbered(
      "doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas",
      200,
      100,
    ),
    cien: 100,
  } as Words,
  scales: {
    ...{ millon: 1e6, millones: 1e6, millardo: 1e9, millardos: 1e9 },
    ...{ billon: 1e12, billones: 1e12 },
  } as Words,
};
