import { knownResidents } from "./knownResidents.ts";
import type { LegalEntity } from "./LegalEntity.ts";

/** Legal entities that tests and demonstrations call by name. They are the first of every generated county. */
export const knownLegalEntities = {
  /** Signs in as `gongsi`. */
  teaCompany: {
    creditCode: "91990101MA0TE5T16N",
    name: "演示区南亭茶业有限公司",
    kind: "company",
    representative: "方静怡",
    phone: "13000009001",
    address: "演示区南亭镇河畔村茶园路66号",
    division: "990101100201",
    status: "registered",
  },
  /** Of `knownResidents.shopOwner`. */
  shop: {
    creditCode: "92990101MA0TE5T24E",
    name: "演示区丽华小吃店",
    kind: "soleTrader",
    representative: knownResidents.shopOwner.name,
    phone: knownResidents.shopOwner.phone,
    address: knownResidents.shopOwner.address,
    division: knownResidents.shopOwner.division,
    status: "registered",
  },
  bambooCooperative: {
    creditCode: "93990101MA0TE5T326",
    name: "演示区竹林村毛竹专业合作社",
    kind: "cooperative",
    representative: "苏大山",
    phone: "13000009003",
    address: "演示区南亭镇竹林村2组1号",
    division: "990101100202",
    status: "registered",
  },
} as const satisfies Record<string, LegalEntity>;
