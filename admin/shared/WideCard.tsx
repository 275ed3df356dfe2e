import { Card } from '@mui/material';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';

/** Whether what a place holds is wider than it, followed as either changes. */
function useIsWider() {
  const place = useRef<HTMLDivElement>(null);
  const [isWider, setIsWider] = useState(false);
  useEffect(() => {
    const node = place.current;
    if (!node) return;
    const observer = new ResizeObserver(() => setIsWider(node.scrollWidth > node.clientWidth + 1));
    for (const each of [node, ...node.children]) observer.observe(each);
    return () => observer.disconnect();
  });
  return { place, isWider };
}

/** What holds the rows of a list. Where they are wider than it, it scrolls by itself, and the keyboard reaches it. */
export function WideCard({ className, children }: { className?: string; children?: ReactNode }) {
  const translate = useTranslate();
  const { place, isWider } = useIsWider();
  const reached = isWider ? ({ tabIndex: 0, role: 'group', 'aria-label': translate('garant.list.wide') } as const) : {};
  return (
    <Card ref={place} className={className} {...reached}>
      {children}
    </Card>
  );
}
