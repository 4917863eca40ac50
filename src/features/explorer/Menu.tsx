/** A button that opens a small box under it. It closes by Esc, by a click elsewhere, and when the focus leaves it. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

interface Props {
  label: string;
  /** What stands beside the label, such as how many filters are set. */
  badge?: string | undefined;
  children: ReactNode;
}

export function Menu({ label, badge, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const close = ({ target }: Event) => {
      if (!details.current?.contains(target as Node)) setOpen(false);
    };
    const events = ['pointerdown', 'focusin'];
    for (const event of events) document.addEventListener(event, close);
    return () => events.forEach((event) => document.removeEventListener(event, close));
  }, [isOpen]);
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
    details.current?.querySelector('summary')?.focus();
  };
  return (
    <details
      className="menu"
      ref={details}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onKeyDown={closeByKey}
    >
      <summary className="button">
        {label}
        {badge && <span className="n">{badge}</span>}
      </summary>
      {isOpen && <div className="menu-box">{children}</div>}
    </details>
  );
}
