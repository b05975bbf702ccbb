import { epochMsOf, type Instant } from "@onedoor/domain/time";
import { Button, ConfigProvider, Input } from "antd";
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { useMessages } from "./LanguageProvider.tsx";
import { defineMessages } from "./words/messages.ts";

interface Lock {
  isLocked: boolean;
  /** Null where none was chosen: locking closes the vault then. */
  hasPin: boolean;
  choosePin(pin: string): void;
  lock(): void;
}

const LockContext = createContext<Lock | null>(null);

/** A desk that nobody has touched for so long is locked. */
const IDLE_MS = 15 * 60_000;
const LOOK_EVERY_MS = 15_000;
const MOST_WRONG_PINS = 5;

/**
 * Locks a running page: by hand, and after a quarter of an hour without a touch. Its PIN lives as long as the page and
 * opens nothing else; without one, or after five wrong ones, the vault is closed and wants its passphrase.
 */
export function RunningLock(props: {
  /** Who is at work, for the locked screen. */
  name: string;
  now: () => Instant;
  /** Closes the vault. */
  onLockOut: () => void;
  children: ReactNode;
}) {
  const { now, onLockOut } = props;
  const [pin, setPin] = useState<string>();
  const [isLocked, setLocked] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const lock = useMemo<Lock>(
    () => ({
      isLocked,
      hasPin: pin !== undefined,
      choosePin: setPin,
      lock: () => (pin === undefined ? onLockOut() : setLocked(true)),
    }),
    [isLocked, pin, onLockOut],
  );
  useIdleLock(now, lock.lock);
  return (
    <LockContext.Provider value={lock}>
      {isLocked && pin !== undefined ? (
        <LockedScreen
          name={props.name}
          pin={pin}
          onRight={() => setLocked(false)}
          onLockOut={onLockOut}
        />
      ) : null}
      <div ref={page} hidden={isLocked} inert={isLocked}>
        {/* What opens over the page belongs to it: the lock falls before both. */}
        <ConfigProvider getPopupContainer={() => page.current ?? document.body}>
          {props.children}
        </ConfigProvider>
      </div>
    </LockContext.Provider>
  );
}

/** Hears the keys of the whole page, wherever the focus is; none while it is locked. */
export function usePageKeys(hear: (event: KeyboardEvent) => void): void {
  const isLocked = useContext(LockContext)?.isLocked ?? false;
  const onKey = useEffectEvent(hear);
  useEffect(() => {
    if (isLocked) return undefined;
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [isLocked]);
}

/** Locks the page; chooses the PIN that opens it again. */
export function LockSettings() {
  const lock = useContext(LockContext);
  const t = useMessages(messages);
  const id = useId();
  const [pin, setPin] = useState("");
  if (lock === null) return null;
  return (
    <div className="lock-settings">
      {lock.hasPin ? (
        <p className="soft">✓ {t.pinChosen}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isPin(pin)) lock.choosePin(pin);
          }}
        >
          <label htmlFor={id}>{t.pinLabel}</label>
          <Input.Password
            id={id}
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            value={pin}
            onChange={(event) => setPin(event.target.value)}
          />
          <Button htmlType="submit" disabled={!isPin(pin)}>
            {t.choosePin}
          </Button>
        </form>
      )}
      <Button onClick={lock.lock}>{t.lock}</Button>
      <p className="soft">{lock.hasPin ? t.lockHint : t.noPinHint}</p>
    </div>
  );
}

function LockedScreen(props: {
  name: string;
  pin: string;
  onRight: () => void;
  onLockOut: () => void;
}) {
  const t = useMessages(messages);
  const id = useId();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(0);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed === props.pin) return props.onRight();
    setTyped("");
    if (wrong + 1 >= MOST_WRONG_PINS) props.onLockOut();
    else setWrong(wrong + 1);
  }

  return (
    <main className="lone-page">
      <h1>{t.locked}</h1>
      <form className="sign-in-form" onSubmit={submit}>
        <div className="field">
          <label htmlFor={id}>{t.pinOf(props.name)}</label>
          <Input.Password
            id={id}
            autoFocus
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {wrong === 0 ? null : (
            <p className="field-error" role="alert">
              ✗ {t.wrongPin(MOST_WRONG_PINS - wrong)}
            </p>
          )}
        </div>
        <Button type="primary" htmlType="submit" size="large" block>
          {t.open}
        </Button>
        <Button type="link" onClick={props.onLockOut}>
          {t.somebodyElse}
        </Button>
      </form>
    </main>
  );
}

function useIdleLock(now: () => Instant, lock: () => void) {
  const onIdle = useEffectEvent(lock);
  useEffect(() => {
    let touchedAt = epochMsOf(now());
    const touch = () => (touchedAt = epochMsOf(now()));
    const look = () => {
      const isIdle = epochMsOf(now()) - touchedAt >= IDLE_MS;
      if (isIdle) {
        touch();
        onIdle();
      }
      return isIdle;
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    const touches = ["pointerdown", "keydown"] as const;
    // A laptop that was asleep is looked at before its first key is believed.
    const wake = (event: Event) => {
      if (look()) event.stopPropagation();
      touch();
    };
    for (const one of touches) document.addEventListener(one, wake, true);
    return () => {
      clearInterval(timer);
      for (const one of touches) document.removeEventListener(one, wake, true);
    };
  }, [now]);
}

function isPin(text: string): boolean {
  return /^\d{4,8}$/.test(text);
}

const messages = defineMessages({
  lock: { zh: "锁屏", en: "Lock the screen" },
  lockHint: {
    zh: "离开座位时锁上；15 分钟没人动也会自己锁",
    en: "For when you leave the desk; it locks by itself after 15 minutes",
  },
  noPinHint: {
    zh: "没设锁屏码，锁上后要用口令打开；15 分钟没人动也会自己锁",
    en: "Without a PIN it opens with the passphrase; it locks by itself after 15 minutes",
  },
  pinLabel: {
    zh: "锁屏码（4–8 位数字，只在这次打开期间有效）",
    en: "PIN (4–8 digits, for as long as the app stays open)",
  },
  choosePin: { zh: "设好", en: "Set" },
  pinChosen: { zh: "锁屏码已设", en: "A PIN is set" },
  locked: { zh: "已锁屏", en: "Locked" },
  pinOf: {
    zh: (name: string) => `${name}的锁屏码`,
    en: (name: string) => `PIN of ${name}`,
  },
  wrongPin: {
    zh: (left: number) => `不对，还可以试 ${left} 次`,
    en: (left: number) => `Wrong; ${left} attempts are left`,
  },
  open: { zh: "打开", en: "Open" },
  somebodyElse: {
    zh: "换人，或改用口令",
    en: "Somebody else, or the passphrase",
  },
});
