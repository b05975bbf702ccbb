// From the search box to a new case: not in the address, which would leave it in the browser's history.
let chosen: string | null = null;

/** The person whom the next new case is for. */
export function rememberPerson(personId: string): void {
  chosen = personId;
}

/** Answers once: the case after it is somebody else's. */
export function takeChosenPerson(): string | null {
  const personId = chosen;
  chosen = null;
  return personId;
}
