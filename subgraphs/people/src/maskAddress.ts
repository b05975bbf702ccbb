/** Down to the village or community; nothing of an address that names neither. */
export function maskAddress(address: string): string {
  const village = /^.*?(?:村|社区)/.exec(address)?.[0];
  return village === undefined ? "***" : `${village}***`;
}
