/*
 * Draws only those items of a long list that can be seen, whatever scrolls it: a box, or the page.
 */
import {
  defaultRangeExtractor,
  measureElement,
  useVirtualizer,
  useWindowVirtualizer,
  type Range,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useLayoutEffect, type ReactNode, type RefObject } from 'react';
import type { Item } from './list-items';
import type { Scroller } from './use-scroller';

/** An item that is on the page, and how to put it there. */
export interface DrawnItem {
  readonly item: Item;
  readonly index: number;
  /** Pixels from the beginning of the list. */
  readonly start: number;
  measure(element: HTMLElement | null): void;
}

export interface VirtualItemsProps {
  readonly items: readonly Item[];
  readonly scroller: Scroller;
  /** Items that stay on the page wherever it is scrolled to. */
  readonly kept: readonly number[];
  /** Set to what brings an item into sight. */
  readonly show: RefObject<((index: number, where: 'auto' | 'center') => void) | null>;
  draw(drawn: readonly DrawnItem[], height: number): ReactNode;
}

const HEIGHTS = { row: 57, line: 96, heading: 36 } as const;

export function VirtualItems(props: VirtualItemsProps) {
  return props.scroller.box instanceof Window ? <InPage {...props} /> : <InBox {...props} />;
}

function InPage(props: VirtualItemsProps) {
  const virtualizer = useWindowVirtualizer<HTMLElement>(settingsOf<Window>(props));
  return useDrawn(virtualizer, props);
}

function InBox(props: VirtualItemsProps) {
  const { box } = props.scroller;
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    ...settingsOf<HTMLElement>(props),
    getScrollElement: () => (box instanceof Window ? null : box),
  });
  return useDrawn(virtualizer, props);
}

function settingsOf<Box extends Window | HTMLElement>({ items, scroller, kept }: VirtualItemsProps) {
  return {
    count: items.length,
    scrollMargin: scroller.margin,
    overscan: 6,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
    estimateSize: (index: number) => HEIGHTS[items[index]?.kind ?? 'row'],
    getItemKey: (index: number) => items[index]?.key ?? index,
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept.filter((one) => one < items.length)])].sort(
        (a, b) => a - b,
      ),
    // A page that is not in hand has no size: its rows keep the one they had, or all of them would fit.
    measureElement: (
      element: HTMLElement,
      entry: ResizeObserverEntry | undefined,
      virtualizer: Virtualizer<Box, HTMLElement>,
    ) =>
      element.offsetParent === null
        ? HEIGHTS[items[virtualizer.indexFromElement(element)]?.kind ?? 'row']
        : measureElement(element, entry, virtualizer),
  };
}

function useDrawn<Box extends Window | HTMLElement>(
  virtualizer: Virtualizer<Box, HTMLElement>,
  { items, scroller, show, draw }: VirtualItemsProps,
): ReactNode {
  useLayoutEffect(() => {
    show.current = (index, where) => {
      virtualizer.scrollToIndex(index, { align: where });
    };
  }, [show, virtualizer]);
  const drawn = virtualizer
    .getVirtualItems()
    .flatMap(({ index, start }: VirtualItem): readonly DrawnItem[] => {
      const item = items[index];
      if (item === undefined) return [];
      return [{ item, index, start: start - scroller.margin, measure: virtualizer.measureElement }];
    });
  return draw(drawn, virtualizer.getTotalSize());
}
