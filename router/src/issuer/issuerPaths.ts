/** The page of a sign-in, and where its form is sent. */
export const SIGN_IN = "/oidc/sign-in/";
/** Asked by the software itself, which may be a page. */
export const TOKEN = "/oidc/token";
export const USER_INFO = "/oidc/userinfo";

const ROOTS = ["/oidc/", "/.well-known/"];

/** Whether the issuer answers there, where this county has one for other software. */
export function isOfIssuer(pathname: string): boolean {
  return ROOTS.some((root) => pathname.startsWith(root));
}
