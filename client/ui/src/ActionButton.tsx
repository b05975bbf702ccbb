import { Button, type ButtonProps, Tooltip } from "antd";
import { useId } from "react";

/** A button that says why it can't be pressed. It stays in the tab order, so that the reason can be heard. */
export function ActionButton(
  props: Omit<ButtonProps, "disabled"> & {
    disabledReason?: string | undefined;
  },
) {
  const { disabledReason, children, onClick, ...rest } = props;
  const reasonId = useId();
  if (disabledReason === undefined)
    return (
      <Button {...rest} {...(onClick === undefined ? {} : { onClick })}>
        {children}
      </Button>
    );
  return (
    <Tooltip title={disabledReason} trigger={["hover", "focus", "click"]}>
      <span className="explained-button">
        <Button
          {...rest}
          className="not-now"
          aria-disabled="true"
          aria-describedby={reasonId}
          htmlType="button"
        >
          {children}
        </Button>
        <span id={reasonId} className="heard-only">
          {disabledReason}
        </span>
      </span>
    </Tooltip>
  );
}
