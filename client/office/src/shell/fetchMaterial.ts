/**
 * Reads a scan from the county with the session; null when nobody was reached or its bytes haven't arrived.
 * `referringCase`: through which it is looked at, where it came with another; such a look is on record.
 */
export function fetchMaterialWith(
  token: () => Promise<string | null>,
  send: typeof fetch = (input, init) => fetch(input, init),
): (materialId: string, referringCase?: string) => Promise<Blob | null> {
  return async (materialId, referringCase) => {
    const bearer = await token();
    try {
      const response = await send(
        `/materials/${encodeURIComponent(materialId)}${
          referringCase === undefined
            ? ""
            : `?case=${encodeURIComponent(referringCase)}`
        }`,
        {
          headers: bearer === null ? {} : { authorization: `Bearer ${bearer}` },
        },
      );
      return response.ok ? await response.blob() : null;
    } catch {
      return null;
    }
  };
}
