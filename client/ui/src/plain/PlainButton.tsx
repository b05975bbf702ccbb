import type { ComponentProps } from "react";

/** A button of the pages that come before the component kit does: native, and drawn by `plain.css`. */
export function PlainButton({
  look = "default",
  className = "",
  ...rest
}: ComponentProps<"button"> & {
  look?: "default" | "primary" | "text" | "link" | "danger";
}) {
  return (
    <button
      type="button"
      className={`plain-button ${look} ${className}`}
      {...rest}
    />
  );
}
