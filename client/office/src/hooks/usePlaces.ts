import { useEffect, useState } from "react";
import type { Graph } from "../supervision/Graph.ts";
import {
  type KnownPlaces,
  learnPlaces,
  storedPlaces,
} from "../supervision/knownPlaces.ts";

/** Names of places: what was learnt last, and anew whenever the county answers. */
export function usePlaces(graph: Graph): KnownPlaces {
  const [places, setPlaces] = useState(storedPlaces);
  useEffect(() => {
    let left = false;
    void learnPlaces(graph).then((learnt) => {
      if (!left && learnt !== null) setPlaces(learnt);
    });
    return () => {
      left = true;
    };
  }, [graph]);
  return places;
}
