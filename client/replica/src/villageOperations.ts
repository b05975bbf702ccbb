// Apart from the others: most of what begins a page needs none of it.

export const GRID_CELLS = /* GraphQL */ `
  query StationGrid {
    gridCells {
      cellCode
      name
      staff {
        assignmentId
        name
        phone
      }
    }
  }
`;

export const SEND_VILLAGE_ENTRIES = /* GraphQL */ `
  mutation SendVillageEntries($entries: [String!]!) {
    recordVillageFile(entries: $entries) {
      entryId
      status
      setAside
      refused
    }
  }
`;
