import { APPROVAL_KINDS } from "@onedoor/domain/itemTypes";
import { objectionToKeeping } from "@onedoor/domain/officePermits";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Button, Input, Select } from "antd";
import { useId, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import { inGraph } from "../supervision/inGraph.ts";
import type { OpenDraft } from "./drafts.ts";
import { approvalKinds, itemMessages } from "./itemMessages.ts";

const MOST_WORDS = 500;

/** Kind and reason of the change, for whoever may approve it. Others are told who may. */
export function PublishForm(props: {
  draft: OpenDraft;
  isSaved: boolean;
  onPublish: (kind: string, words: string) => Promise<boolean>;
}) {
  const { replica } = useOffice();
  const t = useMessages(itemMessages);
  const say = useSay();
  const id = useId();
  const { draft } = props;
  const [kind, setKind] = useState<(typeof APPROVAL_KINDS)[number]>(
    draft.base === null ? "added" : "adjusted",
  );
  const [words, setWords] = useState("");
  const [isSent, setSent] = useState(false);
  const objection = objectionToKeeping("item.publish", replica.actor, {
    body: replica.actor.body,
    draftedBy: draft.changedBy.staffId,
  });
  if (objection !== undefined)
    return (
      <p className="soft">
        {objection === "acceptorMayNotApprove" ? t.ownDraft : t.reviewersDraft}
      </p>
    );
  const isReady =
    draft.objections.length === 0 && props.isSaved && words.trim() !== "";
  return (
    <section aria-label={t.publish} className="draft-publish">
      <label htmlFor={`${id}-kind`}>{t.kind}</label>
      <Select
        id={`${id}-kind`}
        value={kind}
        onChange={setKind}
        options={APPROVAL_KINDS.map((value) => ({
          value,
          label: say(approvalKinds[value]),
        }))}
      />
      <label htmlFor={`${id}-words`}>{t.words}</label>
      <Input.TextArea
        id={`${id}-words`}
        value={words}
        maxLength={MOST_WORDS}
        autoSize={{ minRows: 2 }}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button
        type="primary"
        disabled={!isReady}
        loading={isSent}
        onClick={async () => {
          setSent(true);
          await props.onPublish(inGraph(kind), words.trim());
          setSent(false);
        }}
      >
        {t.publish}
      </Button>
    </section>
  );
}
