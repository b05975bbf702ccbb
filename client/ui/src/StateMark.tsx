import { useSay } from "./LanguageProvider.tsx";
import {
  arrivalShapes,
  type ArrivalState,
  arrivalWords,
} from "./words/arrivalWords.ts";

/** Where a record is: a word, a shape and a colour, in that order. */
export function StateMark({ state }: { state: ArrivalState }) {
  const say = useSay();
  return (
    <span className={`state-mark state-${state}`} data-state={state}>
      {say(arrivalWords[state])}
      <span aria-hidden="true"> {arrivalShapes[state]}</span>
    </span>
  );
}
