/** What something rests on. */
export interface BasisOfLaw {
  title: string;
  docNo: string | null;
  article: string | null;
  /** `law`, `admin_regulation`, `local_regulation`, `dept_rule`, `local_rule`, `normative`, `standard`. */
  rank: string;
  certainty: string;
}

/**
 * Whether one can look it up: a law, regulation or rule by its article, or a document by its number. Documents below
 * the rank of a rule (规范性文件) are cited whole, and have a number of their own (国发〔2014〕47号) **[P]**.
 */
export function canBeLookedUp({ rank, docNo, article }: BasisOfLaw): boolean {
  return isRule(rank) ? saysArticle(article) : hasDocumentNumber(docNo);
}

/**
 * Whether a licence may rest on it: documents below a rule may not set one (Administrative Licence Law art. 14–17).
 */
export function maySetLicence({ rank, article }: BasisOfLaw): boolean {
  return isRule(rank) && saysArticle(article);
}

const RULES: ReadonlySet<string> = new Set([
  "law",
  "admin_regulation",
  "local_regulation",
  "dept_rule",
  "local_rule",
]);

function isRule(rank: string): boolean {
  return RULES.has(rank);
}

function saysArticle(article: string | null): boolean {
  return article !== null && article.trim() !== "";
}

function hasDocumentNumber(docNo: string | null): boolean {
  return docNo !== null && /〔\d{4}〕\s*\d+\s*号/u.test(docNo);
}
