// The operations of a replica. All are written by hand and named; a test holds them against the subgraphs' SDL.

const FEED_ROW = /* GraphQL */ `
  fragment Row on FeedRow {
    epoch
    seq
    entryId
    verdict
    reason
    effectiveAt
    receivedAt
  }
`;

const CASE_DOCUMENT = /* GraphQL */ `
  fragment Document on CaseDocument {
    caseId
    deleted
    ownOnly
    entries {
      entryId
      header
      body
      held
      acknowledgement {
        ...Row
      }
    }
  }
  ${FEED_ROW}
`;

const HEAD = /* GraphQL */ `
  fragment Head on TreeHead {
    epoch
    size
    root
    at
    signature
  }
`;

const SESSION = /* GraphQL */ `
  fragment Granted on Session {
    token
    expiresAt
    expiresInSeconds
    refreshToken
    account {
      accountId
      displayName
      role
      staffId
      postId
      stationId
      body
      division
      closeTo
    }
  }
`;

export const SIGN_IN = /* GraphQL */ `
  mutation SignIn(
    $account: String!
    $password: String!
    $code: String
    $newPassword: String
  ) {
    signIn(
      account: $account
      password: $password
      code: $code
      newPassword: $newPassword
    ) {
      __typename
      ...Granted
      ... on SignInRefused {
        reason
        retryAt
      }
    }
  }
  ${SESSION}
`;

export const DEMONSTRATION_ACCOUNTS = /* GraphQL */ `
  query DemonstrationAccounts {
    demonstrationAccounts {
      account
      password
      displayName
      role
      about
      aboutEn
    }
  }
`;

export const RENEW_SESSION = /* GraphQL */ `
  mutation RenewSession($refreshToken: String!) {
    renewSession(refreshToken: $refreshToken) {
      __typename
      ...Granted
      ... on SignInRefused {
        reason
        retryAt
      }
    }
  }
  ${SESSION}
`;

export const ENROL_SECOND_FACTOR = /* GraphQL */ `
  mutation EnrolSecondFactor($password: String!) {
    enrolSecondFactor(password: $password) {
      __typename
      ... on SecondFactorOffered {
        secret
        uri
      }
      ... on SecondFactorRefused {
        reason
      }
    }
  }
`;

export const CONFIRM_SECOND_FACTOR = /* GraphQL */ `
  mutation ConfirmSecondFactor($code: String!, $password: String!) {
    confirmSecondFactor(code: $code, password: $password) {
      __typename
      ... on SecondFactorRefused {
        reason
      }
    }
  }
`;

export const CHALLENGE_DEVICE = /* GraphQL */ `
  mutation ChallengeDevice($deviceId: ID!) {
    challengeDevice(deviceId: $deviceId) {
      challenge
      hubId
    }
  }
`;

export const RENEW_DEVICE = /* GraphQL */ `
  mutation RenewDevice {
    renewDevice {
      __typename
      ... on DeviceRenewed {
        certificate {
          text
          countyKey
        }
      }
      ... on DeviceRefused {
        reason
      }
    }
  }
`;

export const ENROL_DEVICE = /* GraphQL */ `
  mutation EnrolDevice($input: EnrolDeviceInput!) {
    enrolDevice(input: $input) {
      __typename
      ... on DeviceEnrolled {
        token
        certificate {
          text
          countyKey
        }
      }
      ... on DeviceRefused {
        reason
      }
    }
  }
`;

export const HUB = /* GraphQL */ `
  query Hub {
    hub {
      hubId
      publicKey
      epoch
      head {
        ...Head
      }
      backedUpTo
      epochs {
        epoch
        begins {
          size
          root
        }
        furthest {
          size
          root
        }
        signature
      }
    }
  }
  ${HEAD}
`;

export const TREE_CONSISTENCY = /* GraphQL */ `
  query TreeConsistency($from: Int!, $to: Int!) {
    treeConsistency(from: $from, to: $to)
  }
`;

export const INCLUSION_PROOFS = /* GraphQL */ `
  query InclusionProofs($seqs: [Int!]!) {
    inclusionProofs(seqs: $seqs) {
      head {
        ...Head
      }
      proofs {
        seq
        path
      }
    }
  }
  ${HEAD}
`;

export const OFFER_ROWS = /* GraphQL */ `
  mutation OfferRows($rows: [OfferedRowInput!]!) {
    offerRows(rows: $rows)
  }
`;

export const OPEN_CHAIN = /* GraphQL */ `
  mutation OpenChain($input: OpenChainInput!) {
    openChain(input: $input) {
      __typename
      ... on Chain {
        chain
        incarnation
        nextChainNo
        head
        serials {
          from
          to
        }
      }
      ... on ChainRefused {
        reason
      }
    }
  }
`;

export const CHAIN_ENTRIES = /* GraphQL */ `
  query ChainEntries($chain: ID!, $from: Int!, $limit: Int!) {
    chainEntries(chain: $chain, from: $from, limit: $limit) {
      chainNo
      header
      body
    }
  }
`;

export const LEASE_SERIALS = /* GraphQL */ `
  mutation LeaseSerials($chain: ID!, $count: Int!) {
    leaseSerials(chain: $chain, count: $count) {
      from
      to
    }
  }
`;

export const RETURN_SERIALS = /* GraphQL */ `
  mutation ReturnSerials($chain: ID!, $from: Int!, $to: Int!) {
    returnSerials(chain: $chain, from: $from, to: $to) {
      __typename
    }
  }
`;

export const PUSH_ENTRIES = /* GraphQL */ `
  mutation PushEntries($segment: ChainSegmentInput!) {
    pushEntries(segment: $segment, cases: []) {
      outcomes {
        chainNo
        entryId
        status
        reason
        acknowledgement {
          ...Row
        }
      }
      refused {
        reason
        nextChainNo
      }
      nextChainNo
      head {
        ...Head
      }
      backedUpTo
    }
  }
  ${FEED_ROW}
  ${HEAD}
`;

/** The cases as they are at the hub, where the outcomes of own entries don't say it. */
export const CASE_MASTERS = /* GraphQL */ `
  mutation CaseMasters($cases: [ID!]!) {
    pushEntries(segment: null, cases: $cases) {
      masters {
        ...Document
      }
    }
  }
  ${CASE_DOCUMENT}
`;

export const PULL_CASES = /* GraphQL */ `
  query PullCases($checkpoint: CaseCheckpointInput, $limit: Int!) {
    pullCases(checkpoint: $checkpoint, limit: $limit) {
      documents: packed
      checkpoint {
        cursor
      }
      digest {
        count
        xor
      }
      head {
        ...Head
      }
      backedUpTo
    }
  }
  ${HEAD}
`;

export const PULL_ITEMS = /* GraphQL */ `
  query PullItems($checkpoint: ItemCheckpointInput, $limit: Int!) {
    pullItems(checkpoint: $checkpoint, limit: $limit) {
      documents {
        itemKey
        itemCode
        version
        state
        searchText
        elements
        form
        deleted
      }
      checkpoint {
        cursor
      }
    }
  }
`;

export const PULL_PACKED_ITEMS = /* GraphQL */ `
  query PullPackedItems($checkpoint: ItemCheckpointInput, $limit: Int!) {
    pullItems(checkpoint: $checkpoint, limit: $limit) {
      packed
      checkpoint {
        cursor
      }
    }
  }
`;

export const PULL_PEOPLE = /* GraphQL */ `
  query PullPeople($checkpoint: PeopleCheckpointInput, $limit: Int!) {
    pullPeople(checkpoint: $checkpoint, limit: $limit) {
      documents {
        personId
        name
        residentId
        phone
        address
        division
        birthDate
        sex
        householdId
        relation
        guardians {
          personId
          kind
          from
        }
        deleted
      }
      checkpoint {
        cursor
      }
    }
  }
`;

export const DELEGATIONS = /* GraphQL */ `
  query Delegations {
    delegations {
      delegationId
      body
      stationId
      itemCode
      itemVersion
      acts
      from
      until
      signedBy {
        staff {
          staffId
        }
      }
      signedAt
      signature
      withdrawn {
        by {
          staff {
            staffId
          }
        }
        at
        reason
        signature
      }
    }
  }
`;

export const PULL_VILLAGE_FILES = /* GraphQL */ `
  query PullVillageFiles($checkpoint: PeopleCheckpointInput, $limit: Int!) {
    pullVillageFiles(checkpoint: $checkpoint, limit: $limit) {
      documents {
        householdId
        division
        gridCell
        entries
        staff {
          staffId
          name
        }
        deleted
      }
      checkpoint {
        cursor
      }
    }
  }
`;

export const WORK_CALENDAR = /* GraphQL */ `
  query WorkCalendarDocument {
    workCalendarDocument
  }
`;

export const STREAM_CASES = /* GraphQL */ `
  subscription StreamCases {
    streamCases {
      seq
    }
  }
`;
