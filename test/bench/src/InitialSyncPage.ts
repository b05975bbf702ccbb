/** What the benchmark calls in the page. Both answer with the milliseconds that it took until everything was kept. */
export interface InitialSyncPage {
  replica(account: string, password: string, cases: number): Promise<number>;
  pouchdb(documents: number): Promise<number>;
}
