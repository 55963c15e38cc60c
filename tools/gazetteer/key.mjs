// The same words for the automaton, so the same key: case, diacritics and all that joins words is left out.
export function key(surface) {
  return surface
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll("ı", "i").replaceAll("ø", "o").replaceAll("æ", "ae").replaceAll("œ", "oe").replaceAll("ł", "l").replaceAll("đ", "d")
    .replaceAll("ð", "d").replaceAll("ħ", "h").replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{M}\p{N},()]+/gu, " ")
    .trim();
}
