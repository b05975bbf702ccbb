import { isAdministrator } from "@onedoor/domain/accountActs";
import type { StaffRole } from "@onedoor/domain/entries";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { roleWords } from "@onedoor/ui/words/caseWords";
import { Input, Select } from "antd";
import { useId } from "react";
import type { KnownPlaces } from "../supervision/knownPlaces.ts";
import { accountMessages } from "./accountMessages.ts";
import { inGraph } from "../supervision/inGraph.ts";

/** A post while it is filled in. */
export interface PostDraft {
  role: StaffRole | null;
  place: string | null;
  post: string;
  postEn: string;
}

export const NO_POST: PostDraft = {
  role: null,
  place: null,
  post: "",
  postEn: "",
};

const ROLES: readonly StaffRole[] = (
  Object.keys(roleWords) as StaffRole[]
).filter((role) => !isAdministrator(role));

const isAtStation = (role: StaffRole | null) =>
  role === "windowClerk" || role === "townOfficer";

/** What the county is asked for; undefined while something is missing. */
export function postInput({ role, place, post, postEn }: PostDraft) {
  if (role === null || place === null) return undefined;
  if (post.trim() === "" || postEn.trim() === "") return undefined;
  return {
    role: inGraph(role),
    ...(isAtStation(role) ? { stationId: place } : { body: place }),
    post: post.trim(),
    postEn: postEn.trim(),
  };
}

/** Which kind of post, where, and what it is called. */
export function PostFields(props: {
  draft: PostDraft;
  places: KnownPlaces;
  onChange: (draft: PostDraft) => void;
}) {
  const { draft, places, onChange } = props;
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(accountMessages);
  const id = useId();
  const offered = isAtStation(draft.role) ? places.stations : places.bodies;
  return (
    <>
      <label htmlFor={`${id}-role`}>{t.role}</label>
      <Select
        id={`${id}-role`}
        className="account-choice"
        value={draft.role}
        // A station is no body: another kind of post has another place.
        onChange={(role) => onChange({ ...draft, role, place: null })}
        options={ROLES.map((role) => ({
          value: role,
          label: say(roleWords[role]),
        }))}
      />
      <label htmlFor={`${id}-place`}>{t.place}</label>
      <Select
        id={`${id}-place`}
        className="account-choice"
        value={draft.place}
        disabled={draft.role === null}
        showSearch={{ optionFilterProp: "label" }}
        onChange={(place) => onChange({ ...draft, place })}
        options={Object.entries(offered).map(([value, name]) => ({
          value,
          label: name[language],
        }))}
      />
      <label htmlFor={`${id}-post`}>{t.post}</label>
      <Input
        id={`${id}-post`}
        value={draft.post}
        maxLength={80}
        onChange={(event) => onChange({ ...draft, post: event.target.value })}
      />
      <label htmlFor={`${id}-post-en`}>{t.postEn}</label>
      <Input
        id={`${id}-post-en`}
        value={draft.postEn}
        maxLength={80}
        onChange={(event) => onChange({ ...draft, postEn: event.target.value })}
      />
    </>
  );
}
