/*
 * How a person works a page: with the mouse, or with the keyboard alone. Either does the same to what is named to
 * it, and keeps a list of every click and key. What is worked on, and what should come of it, is not known here.
 */
import type { Locator, Page } from 'playwright-core';

export interface Hand {
  /** Presses a button, a link, an entry of a menu; waits until it may be pressed. */
  press(on: Locator): Promise<void>;
  /** Types a text in place of what stands in a field. */
  write(into: Locator, text: string): Promise<void>;
  /** Checks one of several radio buttons. */
  choose(radio: Locator): Promise<void>;
  /** Every act so far: a click, a key, or a whole field that was typed. */
  readonly acts: readonly string[];
}

/** Nothing but clicks, and typing into the field that was clicked. */
export function mouseOn(page: Page): Hand {
  const acts: string[] = [];
  return {
    acts,
    press: async (on) => {
      acts.push(`click ${await nameOf(on)}`);
      await on.click();
    },
    write: async (into, text) => {
      acts.push(`type ${text}`);
      await into.click({ clickCount: 3 });
      await page.keyboard.type(text);
    },
    choose: async (radio) => {
      acts.push(`click ${await nameOf(radio)}`);
      await radio.click();
    },
  };
}

/** Nothing but keys. The focus has to be on the page already, as after Tab or F6 in Excel. */
export function keysOn(page: Page): Hand {
  const acts: string[] = [];
  const key = async (name: string): Promise<void> => {
    acts.push(name);
    await page.keyboard.press(name);
  };
  const reach = async (wanted: Locator): Promise<void> => {
    await wanted.waitFor();
    for (let tries = 0; tries < MOST_STEPS; tries++) {
      const way = await wanted.evaluate(wayTo);
      if (way === null) return;
      await key(way);
    }
    throw new Error(`by keys nobody comes to ${String(wanted)}`);
  };
  return {
    acts,
    press: async (on) => {
      await reach(on);
      await mayBePressed(on);
      await key('Enter');
    },
    write: async (into, text) => {
      await reach(into);
      if ((await into.inputValue()) !== '') await key('Control+a');
      acts.push(`type ${text}`);
      await page.keyboard.type(text);
    },
    choose: async (radio) => {
      await reach(radio);
      if (!(await radio.isChecked())) await key('Space');
    },
  };
}

/** So many keys no person presses to come from one thing to another. */
const MOST_STEPS = 120;

/** The key that leads nearer to an element: arrows within a row of tabs or radio buttons, Tab elsewhere; null: there. */
function wayTo(wanted: Element): string | null {
  const now = document.activeElement;
  if (now === wanted) return null;
  const isAhead =
    now === null ||
    now === document.body ||
    (now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  const isInGroup = wanted.closest('[role=tablist],[role=radiogroup]')?.contains(now) === true;
  if (isInGroup) return isAhead ? 'ArrowRight' : 'ArrowLeft';
  return isAhead ? 'Tab' : 'Shift+Tab';
}

/** A button that cannot be pressed now keeps the focus and says so; a key on it would be lost. */
async function mayBePressed(on: Locator): Promise<void> {
  const isFree = (): Promise<boolean> => on.evaluate((one) => one.getAttribute('aria-disabled') !== 'true');
  for (let tries = 0; tries < 600; tries++) {
    if (await isFree()) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`${String(on)} can never be pressed`);
}

async function nameOf(on: Locator): Promise<string> {
  await on.waitFor();
  return (await on.getAttribute('aria-label')) ?? (await on.innerText());
}
