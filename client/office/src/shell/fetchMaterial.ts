/** Reads a scan from the county with the session; null when nobody was reached or its bytes haven't arrived. */
export function fetchMaterialWith(
  token: () => Promise<string | null>,
  send: typeof fetch = (input, init) => fetch(input, init),
): (materialId: string) => Promise<Blob | null> {
  return async (materialId) => {
    const bearer = await token();
    try {
      const response = await send(
        `/materials/${encodeURIComponent(materialId)}`,
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
