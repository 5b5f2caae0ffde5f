/* What Dash offers to the page's scripts, as far as these use it. */

declare global {
  interface DashClientside {
    /** What a callback returns to leave an output as it is. */
    readonly no_update: unknown;
    set_props(id: string, props: Record<string, unknown>): void;
  }

  interface Window {
    readonly dash_clientside: DashClientside;
  }
}

export {};
