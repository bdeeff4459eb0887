import type { ComponentChildren } from "preact";
import type { Place } from "../messages/explainer.ts";
import type { Explainer } from "./explainer.ts";

interface PlaceLinkProps {
  readonly explainer: Explainer;
  readonly place: Place;
  readonly children: ComponentChildren;
}

/** A link to another article. */
export function PlaceLink({ explainer, place, children }: PlaceLinkProps) {
  const follow = (event: Event) => {
    event.preventDefault();
    explainer.goTo(place);
  };
  return (
    <a href={place.kind === "overview" ? "#" : `#${place.kind}-${place.id}`} onClick={follow}>
      {children}
    </a>
  );
}
