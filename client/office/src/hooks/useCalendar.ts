import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { useEffect, useState } from "react";
import { useOffice } from "./Office.tsx";

/** The published work calendar; undefined until it is read. */
export function useCalendar(): WorkCalendar | undefined {
  const { replica } = useOffice();
  const [calendar, setCalendar] = useState<WorkCalendar>();
  useEffect(() => {
    let left = false;
    void replica.calendar().then((read) => {
      if (!left) setCalendar(read);
    });
    return () => {
      left = true;
    };
  }, [replica]);
  return calendar;
}
