import { villageFileReach } from "@onedoor/domain/decideVillageFile";
import type { Journal } from "@onedoor/domain/entries";
import { dateOf } from "@onedoor/domain/time";
import { VILLAGE_FILE_PREFIX } from "@onedoor/replication/documents";
import type {
  ItemDocument,
  PersonDocument,
  VillageFileDocument,
} from "@onedoor/replication/wire";
import {
  auditTime,
  distinctUntilChanged,
  exhaustMap,
  filter,
  first,
  map,
  merge,
  skip,
  Subject,
  Subscription,
  throttle,
} from "rxjs";
import { CaseIndex } from "./CaseIndex.ts";
import { caseConflicts } from "./caseConflicts.ts";
import { caseHints } from "./caseHints.ts";
import { CalendarKeeper, NO_CALENDAR } from "./CalendarKeeper.ts";
import { caseRowOf, CaseRows, type Derivation } from "./CaseRows.ts";
import { CertificateKeeper } from "./CertificateKeeper.ts";
import { CatalogueIndex } from "./CatalogueIndex.ts";
import { itemRowOf, personRowOf } from "./catalogueRows.ts";
import { Chain, LEASE_BELOW } from "./Chain.ts";
import { ChainKeys } from "./ChainKeys.ts";
import { ChainSignatures } from "./ChainSignatures.ts";
import { Drafts } from "./Drafts.ts";
import { ErasedBodies } from "./ErasedBodies.ts";
import { filesWithinReach } from "./filesWithinReach.ts";
import { FirstCatalogue } from "./FirstCatalogue.ts";
import { giveBackSerials } from "./giveBackSerials.ts";
import { HubHeads } from "./HubHeads.ts";
import { HubFailure, HubLine } from "./HubLine.ts";
import { HubWatch } from "./HubWatch.ts";
import { ItemHistory } from "./ItemHistory.ts";
import { KnownHub } from "./KnownHub.ts";
import { LocalReplica } from "./LocalReplica.ts";
import { MaterialVault } from "./MaterialVault.ts";
import { PULL_ITEMS, PULL_PEOPLE, PULL_VILLAGE_FILES } from "./operations.ts";
import { Outbox } from "./Outbox.ts";
import { OutboxFlush } from "./OutboxFlush.ts";
import { PeopleIndex } from "./PeopleIndex.ts";
import { repairCases } from "./repairCases.ts";
import type { Replica } from "./Replica.ts";
import {
  type DatabaseOptions,
  openReplicaDatabase,
} from "./ReplicaDatabase.ts";
import { browserPorts, type ReplicaPorts } from "./ReplicaPorts.ts";
import { replicateCases } from "./replicateCases.ts";
import { replicateDown } from "./replicateDown.ts";
import { RowProofs } from "./RowProofs.ts";
import { Scans } from "./Scans.ts";
import { ScanBudget } from "./ScanBudget.ts";
import { ScanUploads } from "./ScanUploads.ts";
import { blindKey } from "./sealing.ts";
import { SessionKeeper } from "./SessionKeeper.ts";
import { StationDelegations } from "./StationDelegations.ts";
import { StationState } from "./StationState.ts";
import { SyncMonitor } from "./SyncMonitor.ts";
import { SyncRounds } from "./SyncRounds.ts";
import type { OpenVault } from "./vaults.ts";
import { verifySignature } from "./verifySignature.ts";
import { VillageOutbox } from "./VillageOutbox.ts";
import { WayBack } from "./WayBack.ts";
import { vaultNamesOf } from "./vaultNames.ts";

export interface ReplicaOptions {
  /** Of the router, such as `https://county.example`; empty for the page's own origin. */
  baseUrl: string;
  storage?: "dexie" | "memory";
  /** Tests give their own world; left out, it is the browser's. */
  ports?: ReplicaPorts;
  /** Whether other tabs may have the vault open too. Left out: yes, in a browser. */
  multiTab?: boolean;
  /** In front of the names of databases: two replicas of one account in one process. */
  namePrefix?: string;
  /** The official has signed in at another post, in another page: this one has to be opened again. */
  onMoved?(): void;
  innerStorage?: DatabaseOptions["innerStorage"];
  shapes?: DatabaseOptions["shapes"];
}

/**
 * Opens the vault of the signed-in official on this machine, with or without a line, and keeps it in step with the hub
 * from then on. Throws `InsecureContext` where the page may not seal.
 */
export async function openReplica(
  vault: OpenVault,
  options: ReplicaOptions,
): Promise<Replica> {
  const ports = options.ports ?? browserPorts();
  const { session, keys } = vault;
  const names = vaultNamesOf(vault.vaultId, options.namePrefix);
  // Rows are derived while the vault that holds the calendar is being opened.
  const calendar: { keeper?: CalendarKeeper } = {};
  const derivation: Derivation = {
    calendar: () => calendar.keeper?.current ?? NO_CALENDAR,
    blind: remembered((value) => blindKey(keys, value)),
  };
  const rebuild = (caseId: string, journal: Journal, ownOnly?: boolean) =>
    caseRowOf(caseId, journal, derivation, ownOnly);
  const closing = new AbortController();
  // Work that a closing page leaves finds its line and its database gone.
  const unlessClosed = (failure: unknown) => {
    if (!closing.signal.aborted) throw failure;
  };
  const database = await openReplicaDatabase(
    {
      name: names.database,
      storage: options.storage ?? "dexie",
      multiTab: options.multiTab ?? options.ports === undefined,
      keys,
      sleep: async (ms) => {
        await ports.sleep(ms, closing.signal);
        closing.signal.throwIfAborted();
      },
      ...(options.innerStorage === undefined
        ? {}
        : { innerStorage: options.innerStorage }),
      ...(options.shapes === undefined ? {} : { shapes: options.shapes }),
    },
    caseConflicts(rebuild),
    rebuild,
  );
  const state = new StationState(database.stationState);
  const calendarKeeper = new CalendarKeeper(state);
  calendar.keeper = calendarKeeper;
  await calendarKeeper.open();

  const chainKeys = new ChainKeys(ports.values, names.vaultId, keys);
  const chain = new Chain(
    state,
    { lockName: names.lock, actor: session.actor },
    chainKeys,
    ports,
  );
  await ports.locks.hold(names.lock, () => chain.enter());
  const moving = chain.moved$.subscribe(() => options.onMoved?.());
  const cases = new CaseRows(database.cases, derivation);
  const known = await SyncMonitor.known(state);
  const line = new HubLine(options.baseUrl, session.token, ports, known);
  const hub = new KnownHub(state, line);
  const heads = new HubHeads({
    state,
    line,
    hub,
    verify: verifySignature,
    now: ports.now,
  });
  const outbox = new Outbox(database.outbox, chain, state, () =>
    heads.witness(),
  );
  const proofs = new RowProofs({
    state,
    cases: database.cases,
    hub,
    line,
    verify: verifySignature,
    now: ports.now,
  });
  const delegations = await StationDelegations.open({
    state,
    line,
    hub,
    verify: verifySignature,
  });
  const following = delegations.all$.subscribe();
  const wayBack = new WayBack({
    heads,
    proofs,
    cases,
    state,
    line,
    now: ports.now,
  });
  const signatures = new ChainSignatures(chainKeys, hub, session.deviceId);
  const flush = new OutboxFlush({
    outbox,
    chain,
    signatures,
    cases,
    line,
    locks: ports.locks,
    vaultLock: names.lock,
    onStanding: (standing) => heads.saw(standing),
    bringBack: () => wayBack.bringBack(),
  });
  const village = new VillageOutbox(state);
  const reach =
    session.actor.stationId === null
      ? undefined
      : villageFileReach(session.actor);
  const keepsFiles = reach !== undefined;
  // A disk that is full has to open; what is outside goes another time.
  const fileCopy = await filesWithinReach(state, reach).catch(() => 0);
  const monitor = new SyncMonitor({
    database,
    state,
    outbox,
    chain,
    flush,
    heads,
    wayBack,
    line,
    known,
    village,
  });
  await repairCases(outbox, cases);

  const pages = new MaterialVault(names.materials, keys);
  const scans = new Scans(database.scans, pages);
  const drafts = new Drafts(state);
  const budget = new ScanBudget(state, ports.now);
  const uploads = new ScanUploads({
    budget,
    scans: database.scans,
    vault: pages,
    outbox,
    cases,
    line,
    fetch: ports.fetch,
  });
  const erased = new ErasedBodies({
    collection: database.cases,
    cases,
    outbox,
    scans: database.scans,
    vault: pages,
    state,
  });
  const itemHistory = new ItemHistory({
    items: database.items,
    state,
    now: ports.now,
  });
  const resync$ = new Subject<"RESYNC">();
  const rounds = new SyncRounds({ line, flush, outbox, monitor, state, ports });
  const keeper = new SessionKeeper(vault, line, ports);
  const certificates = new CertificateKeeper(line, ports);

  const replications = {
    cases: replicateCases({
      collection: database.cases,
      cases,
      outbox,
      flush,
      line,
      erased,
      state,
      now: ports.now,
      hints: merge(caseHints(line, ports), resync$),
      settled: () => watch.settled,
      onPage: (documents) => rounds.noteReceived(documents),
      onDigest: (matches) => monitor.show({ copyDiffers: !matches }),
      onStanding: (standing) => heads.saw(standing),
      onRows: (caseId, journal) => proofs.want(caseId, journal),
    }),
    items: replicateDown({
      collection: database.items,
      line,
      resync: resync$,
      operation: PULL_ITEMS,
      field: "pullItems",
      rowOf: (document: ItemDocument) => itemRowOf(document),
      arriving: (documents) => itemHistory.note(documents),
      firstCopy: (origin) =>
        new FirstCatalogue({ collection: database.items, line, state, origin }),
    }),
    // A post without a window keeps no people: the hub refuses it the register.
    ...(session.actor.stationId === null
      ? {}
      : {
          people: replicateDown({
            collection: database.people,
            line,
            resync: resync$,
            operation: PULL_PEOPLE,
            field: "pullPeople",
            // Builds before this one read people without guardians, and went on from there.
            identifier: "pullPeople/guardians",
            rowOf: (document: PersonDocument) => personRowOf(document),
          }),
        }),
    ...(keepsFiles
      ? {
          villageFiles: replicateDown({
            collection: database.stationState,
            line,
            resync: resync$,
            operation: PULL_VILLAGE_FILES,
            field: "pullVillageFiles",
            ...(fileCopy === 0
              ? {}
              : { identifier: `pullVillageFiles/${fileCopy}` }),
            rowOf: (document: VillageFileDocument) => ({
              name: `${VILLAGE_FILE_PREFIX}${document.householdId}`,
              sealed: { value: document },
            }),
          }),
        }
      : {}),
  };
  rounds.follow(Object.values(replications), resync$);
  outbox.acknowledged$.subscribe(
    ({ sealed: { caseId, entryId, acknowledgement } }) =>
      proofs.wantRow(caseId, { entryId, acknowledgement }),
  );
  const watch = new HubWatch({
    heads,
    delegations,
    proofs,
    wayBack,
    outbox,
    flush,
    line,
    ports,
    asked$: rounds.asked$,
    resync: () => resync$.next("RESYNC"),
  });
  for (const part of ["cases", "items", "people"] as const)
    void (replications[part]?.awaitInitialReplication() ?? Promise.resolve())
      .then(async () => {
        // Whoever is told that the copy is complete hears of what comes after it.
        if (part === "items") await itemHistory.copied();
        monitor.copied(part);
      })
      .catch(unlessClosed);

  let sweeping: Promise<void> | undefined;
  /** A line came up, somebody asked for a sync, or the county is heard on another day. */
  const stirred$ = merge(
    ports.cameOnline,
    rounds.asked$,
    line.attempts$.pipe(
      filter(({ end }) => end === "reached"),
      map(() => dateOf(ports.now())),
      distinctUntilChanged(),
      skip(1),
    ),
  );
  // What one tab does for all of them.
  const lead = async () => {
    await monitor.lead();
    // Reads the whole store, once: the line doesn't wait for it.
    void erased.obeyAll().catch(unlessClosed);
    const swept$ = new Subject<void>();
    // In what was pulled, pages may be asked for.
    const pulled$ = database.cases.$.pipe(auditTime(1000));
    uploads.follow(merge(stirred$, budget.limit$, swept$, pulled$));
    // Most days it finds nothing, and the first page of the app doesn't wait for it.
    sweeping = import("./sweepScans.ts")
      .then(({ sweepScans }) =>
        sweepScans(
          {
            scans: database.scans,
            vault: pages,
            drafts,
            outbox,
            casesOfPages: (materialIds) => cases.casesOfPages(materialIds),
            noteCase: (materialId, caseId) =>
              uploads.noteCase(materialId, caseId),
            closed: closing.signal,
          },
          ports.now(),
        ),
      )
      .then(() => swept$.next())
      .catch(unlessClosed);
    // Also at a post without files: what was written at the one before has to leave.
    const sendVillage = async () => {
      const { VillageSending } = await import("./VillageSending.ts");
      if (line.closed.aborted) return;
      const sending = new VillageSending({
        state,
        outbox: village,
        line,
        keepsFiles,
      });
      leasing.add(sending.follow(stirred$, unlessClosed));
    };
    if (keepsFiles) {
      void sendVillage().catch(unlessClosed);
      void import("./GridKeeper.ts")
        .then(({ keepGrid }) => {
          if (line.closed.aborted) return;
          leasing.add(keepGrid({ state, line }, stirred$, unlessClosed));
        })
        .catch(unlessClosed);
    } else
      leasing.add(
        village.rows$
          .pipe(first((rows) => rows.length > 0))
          .subscribe(() => void sendVillage().catch(unlessClosed)),
      );
    keeper.follow();
    certificates.follow();
    rounds.followNudges();
    watch.follow();
    // A disk that lacks own entries should hear of them before anybody goes on writing.
    await flush.prepare();
    // Of an official who has moved to another post.
    const { locks } = ports;
    void giveBackSerials({ chain, line, locks, vaultLock: names.lock }).catch(
      unlessClosed,
    );
    await calendarKeeper.ask(line, cases);
    // A page that is never closed hears of a new year too. One question at a time, and one more for all that came meanwhile.
    const askForCalendar = () =>
      calendarKeeper.ask(line, cases).catch((failure: unknown) => {
        // What the county refuses now it is asked another time.
        if (!(failure instanceof HubFailure)) throw failure;
      });
    leasing.add(
      stirred$
        .pipe(throttle(askForCalendar, { leading: true, trailing: true }))
        .subscribe(),
    );
    // Without a number the papers of the next applicants would be provisional.
    leasing.add(
      chain.serialsLeft$
        .pipe(
          filter((left) => left < LEASE_BELOW),
          exhaustMap(() => flush.prepare().catch(unlessClosed)),
        )
        .subscribe(),
    );
  };
  const leasing = new Subscription();
  void (
    database.multiInstance
      ? database.waitForLeadership()
      : Promise.resolve(true)
  )
    .then(() => (line.closed.aborted ? undefined : lead()))
    .catch(unlessClosed);
  const onlineFollowing = ports.cameOnline.subscribe(() => line.wake());

  const people = new PeopleIndex(database.people, ports.now);
  return new LocalReplica({
    session,
    ports,
    names,
    database,
    outbox,
    cases,
    chain,
    signatures,
    flush,
    line,
    monitor,
    rounds,
    keeper,
    drafts,
    scans,
    uploads,
    budget,
    handOvers: async () => {
      // A day without a change of shift needs none of it.
      const { VaultHandOvers } = await import("./VaultHandOvers.ts");
      return new VaultHandOvers({ vault, drafts, scans, ports });
    },
    village,
    villageFiles: async () => {
      const { StationVillage } = await import("./StationVillage.ts");
      const { actor } = session;
      return new StationVillage({
        state,
        outbox: village,
        people,
        actor,
        ports,
      });
    },
    hub,
    caseIndex: new CaseIndex(database.cases, state),
    catalogue: new CatalogueIndex(
      database.items,
      session.actor.division,
      ports.now,
    ),
    itemHistory,
    people,
    delegations,
    calendar: calendarKeeper,
    blind: derivation.blind,
    close: async () => {
      closing.abort();
      calendarKeeper.close();
      moving.unsubscribe();
      following.unsubscribe();
      onlineFollowing.unsubscribe();
      leasing.unsubscribe();
      const cancelled = Promise.all(
        Object.values(replications).map((one) => one.cancel()),
      );
      line.close();
      await cancelled;
      await watch.ended();
      monitor.close();
      await uploads.close();
      await sweeping;
      await pages.close();
      await database.close();
    },
  });
}
function remembered(
  work: (value: string) => Promise<string>,
): (value: string) => Promise<string> {
  const answers = new Map<string, Promise<string>>();
  return (value) => {
    const known = answers.get(value) ?? work(value);
    answers.set(value, known);
    return known;
  };
}
