/** A tab of the fake browser. */
export interface FakeTab {
  readonly id: number;
  readonly url: string;
  /** `closed`: a browser page or a store, where no extension may run; `silently-closed`: the same without an error. */
  readonly access: 'open' | 'closed' | 'silently-closed';
  readonly sound: 'on' | 'muted';
  readonly window: 'normal' | 'private';
  readonly highlighted: string;
  /** In a frame of the page's own site, or null where there is none. */
  readonly highlightedInFrame: string | null;
  readonly lang: string;
  /** Whether a reader listens there; an injected reader script becomes one. */
  receiver: ((message: unknown) => unknown) | null;
  /** What an injected reader answers with. */
  readonly reader: (message: unknown) => unknown;
  /** Script files put into the tab, in order. */
  readonly injected: string[];
  /** Frames of other sites that the browser lets Hark into. The page's own look is `nothing` unless it is told. */
  readonly pageLook: string;
  /** The list of pronunciations that the page names, and what it gets when it fetches it. */
  wordList: { readonly link: { readonly origin: string; readonly address: string }; readonly fetched: unknown } | null;
  readonly frames: readonly FakeFrame[];
}

/** A frame of another site in a tab. */
export interface FakeFrame {
  readonly frameId: number;
  readonly look: string;
  receiver: ((message: unknown) => unknown) | null;
  readonly reader: (message: unknown) => unknown;
}

const ORIGIN = 'chrome-extension://hark';
export const OWN_ID = 'hark';
export const OWN_PAGE = { id: OWN_ID, url: `${ORIGIN}/popup.html` };
export const OWN_WORKER = { id: OWN_ID };

type Sender = {
  id?: string;
  url?: string;
  tab?: { id?: number; mutedInfo?: { muted: boolean }; incognito?: boolean; url?: string };
};
type Respond = (answer: unknown) => void;
type Listener = (...args: unknown[]) => unknown;

/**
 * The part of the extension API that Hark uses, with tabs that differ: open or closed to extensions,
 * with or without a reader. Set as `globalThis.browser` by `install-fake-browser.ts`.
 */
export function createFakeBrowser() {
  const events: CreatedEvent[] = [];
  const event = () => {
    const created = createEvent();
    events.push(created);
    return created;
  };
  let tabs: FakeTab[] = [];
  let activeTab: number | null = null;
  let ownTab: number | null = null;
  let granted: string[] = [];
  let registered: { id: string; matches: string[] }[] = [];
  let menu: { id: string; title: string; contexts: string[] }[] = [];
  let answer: 'yes' | 'no' = 'yes';
  let offscreen: 'none' | 'open' | 'cannot open' = 'none';
  let sender: Sender = OWN_PAGE;
  let popup: 'opens' | 'refused' = 'opens';
  let detector: 'finds Hebrew' | 'fails' | 'hangs' = 'fails';
  const log: unknown[][] = [];
  /** Of all areas at once. */
  const onChanged = event();
  const tellAll: TellAll = (changes, area) => void onChanged.fire(changes, area);
  const areas = {
    local: createArea('local', event(), tellAll),
    session: createArea('session', event(), tellAll),
  };
  const policy = createPolicyArea(event(), tellAll);

  const find = (id: number) => {
    const tab = tabs.find((known) => known.id === id);
    if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
    return tab;
  };
  const findFrame = (tab: FakeTab, id: number) => {
    const frame = tab.frames.find(({ frameId }) => frameId === id);
    if (frame === undefined) throw new Error(`No frame with id ${id} in tab with id ${tab.id}.`);
    return frame;
  };
  const onConnect = event();
  const onMessage = event();

  const api = {
    runtime: {
      id: OWN_ID,
      lastError: undefined,
      getURL: (path: string) => `${ORIGIN}${path}`,
      onInstalled: event(),
      onConnect,
      onMessage,
      connect({ name }: { name: string }) {
        const { near, far } = createPorts(name, sender);
        const accepting = onConnect.listeners.size > 0;
        // As in browsers: nobody there is told by a disconnect that follows.
        if (accepting) onConnect.fire(far);
        else queueMicrotask(() => far.disconnect());
        return near;
      },
      sendMessage: async (message: unknown) => {
        log.push(['runtime.sendMessage', message]);
        return sendTo(onMessage, message, sender);
      },
      getPlatformInfo: async () => log.push(['runtime.getPlatformInfo']),
      getContexts: async () => (offscreen === 'open' ? [{}] : []),
      openOptionsPage: async () => log.push(['runtime.openOptionsPage']),
    },
    tabs: {
      onUpdated: event(),
      query: async () => tabs.filter(({ id }) => id === activeTab).map(toBrowserTab),
      get: async (id: number) => toBrowserTab(find(id)),
      // A page outside of tabs, such as the popup, has none.
      getCurrent: async () => (ownTab === null ? undefined : toBrowserTab(find(ownTab))),
      create: async (details: unknown) => log.push(['tabs.create', details]),
      connect(id: number, { name }: { name: string }) {
        const { near, far } = createPorts(name, sender);
        // A tab's scripts hear of a line as this context would.
        if (find(id).receiver === null) queueMicrotask(() => far.disconnect());
        else onConnect.fire(far);
        return near;
      },
      sendMessage: async (id: number, message: unknown, { frameId }: { frameId?: number } = {}) => {
        const tab = find(id);
        if (frameId === undefined) for (const { receiver } of tab.frames) receiver?.(structuredClone(message));
        const { receiver } = frameId ? findFrame(tab, frameId) : tab;
        if (receiver === null) throw new Error('Could not establish connection. Receiving end does not exist.');
        return receiver(structuredClone(message));
      },
    },
    scripting: {
      executeScript: async (injection: {
        target: { tabId: number; allFrames?: boolean; frameIds?: number[] };
        files?: string[];
        func?: () => unknown;
        args?: unknown[];
      }) => {
        const tab = find(injection.target.tabId);
        if (tab.access === 'closed') throw new Error('Cannot access a chrome:// URL');
        // As Firefox answers for its own pages.
        if (tab.access === 'silently-closed') return [undefined];
        if (injection.func?.name === 'lookAtFrame') {
          const looks = tab.frames.map(({ frameId, look }) => ({ frameId, result: look }));
          return [...looks, { frameId: 0, result: tab.pageLook }];
        }
        if (injection.func?.name === 'findWordListHere') return [{ frameId: 0, result: tab.wordList?.link ?? null }];
        if (injection.func?.name === 'fetchWordListHere') {
          log.push(['fetch', ...(injection.args ?? [])]);
          return [{ frameId: 0, result: tab.wordList?.fetched }];
        }
        if (injection.func) {
          const look = (highlighted: string, lang: string) => ({
            highlighted: highlighted ? 'something' : 'nothing',
            lang,
          });
          const inPage = { frameId: 0, result: look(tab.highlighted, tab.lang) };
          if (!injection.target.allFrames || tab.highlightedInFrame === null) return [inPage];
          return [{ frameId: 7, result: look(tab.highlightedInFrame, 'fi') }, inPage];
        }
        const [frameId = 0] = injection.target.frameIds ?? [];
        const place = frameId === 0 ? tab : findFrame(tab, frameId);
        tab.injected.push(...(injection.files ?? []));
        if (injection.files?.includes('/reader.js')) place.receiver = place.reader;
        return [{}];
      },
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        registered.filter(({ id }) => ids.includes(id)),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        if (!registered.some(({ id }) => ids.includes(id))) throw new Error('Nonexistent script ID');
        registered = registered.filter(({ id }) => !ids.includes(id));
      },
      registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
        registered.push(...scripts);
      },
    },
    storage: { ...areas, managed: policy, onChanged },
    permissions: {
      onAdded: event(),
      onRemoved: event(),
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.includes(origin)),
      async request({ origins }: { origins: string[] }) {
        if (answer === 'yes') granted.push(...origins);
        return answer === 'yes';
      },
      async remove({ origins }: { origins: string[] }) {
        granted = granted.filter((origin) => !origins.includes(origin));
      },
      getAll: async () => ({ origins: [...granted], permissions: ['activeTab'] }),
    },
    contextMenus: {
      onClicked: event(),
      removeAll: async () => {
        menu = [];
      },
      create(item: { id: string; title: string; contexts: string[] }) {
        if (menu.some(({ id }) => id === item.id)) throw new Error('Cannot create item with duplicate id');
        menu.push(item);
      },
    },
    commands: {
      onCommand: event(),
      getAll: async () => [
        { name: 'listen', description: 'Listen, or pause', shortcut: 'Alt+Shift+L' },
        { name: 'slower', description: 'Slower', shortcut: '' },
      ],
    },
    i18n: {
      async detectLanguage() {
        if (detector === 'fails') throw new Error('Extension context invalidated.');
        if (detector === 'hangs') return new Promise(() => {});
        return { isReliable: true, languages: [{ language: 'iw', percentage: 97 }] };
      },
    },
    action: {
      setTitle: async (details: unknown) => log.push(['action.setTitle', details]),
      setBadgeText: async (details: unknown) => log.push(['action.setBadgeText', details]),
      async openPopup() {
        if (popup === 'refused') throw new Error('Could not find an active browser window.');
        log.push(['action.openPopup']);
      },
    },
    offscreen: {
      async createDocument(details: unknown) {
        if (offscreen === 'cannot open') throw new Error('Could not create the document.');
        if (offscreen === 'open') throw new Error('Only a single offscreen document may be created.');
        // A document counts as a context as soon as it loads.
        offscreen = 'open';
        log.push(['offscreen.createDocument', details]);
        await Promise.resolve();
      },
    },
  };

  return {
    api,
    log: log as readonly (readonly unknown[])[],
    granted: () => granted,
    registered: () => registered,
    menu: () => menu,
    stored: (area: 'local' | 'session') => areas[area].contents(),
    tab: find,
    addTab(tab: Partial<FakeTab> & { readonly id: number }): FakeTab {
      const added: FakeTab = {
        url: 'https://clinic.example/page',
        access: 'open',
        sound: 'on',
        window: 'normal',
        highlighted: '',
        highlightedInFrame: null,
        lang: 'en',
        receiver: null,
        reader: () => 'listening',
        injected: [],
        pageLook: 'nothing',
        wordList: null,
        frames: [],
        ...tab,
      };
      tabs.push(added);
      activeTab ??= added.id;
      return added;
    },
    setActive: (id: number | null) => {
      activeTab = id;
    },
    /** The tab that shows the page under test. */
    setOwnTab: (id: number | null) => {
      ownTab = id;
    },
    /** What is set by policy from now on; null where there is no policy, at which Firefox fails. */
    setPolicy: policy.change,
    grant: (...origins: string[]) => granted.push(...origins),
    setAnswer: (next: typeof answer) => {
      answer = next;
    },
    setOffscreen: (next: typeof offscreen) => {
      offscreen = next;
    },
    setPopup: (next: typeof popup) => {
      popup = next;
    },
    setDetector: (next: typeof detector) => {
      detector = next;
    },
    /** As whom messages and ports of this context are seen by their receivers. */
    setSender: (next: Sender) => {
      sender = next;
    },
    /** A message from elsewhere; resolves with the answer, undefined where nobody takes it. */
    receive: (message: unknown, from: Sender) => sendTo(onMessage, message, from),
    /** A line that somebody opens to this context; its other end. */
    connectAs(name: string, from: Sender) {
      const { near, far } = createPorts(name, from);
      onConnect.fire(far);
      return near;
    },
    listenerCount: () => events.reduce((sum, { listeners }) => sum + listeners.size, 0),
    reset() {
      for (const each of events) each.clear();
      tabs = [];
      activeTab = null;
      ownTab = null;
      granted = [];
      registered = [];
      menu = [];
      answer = 'yes';
      offscreen = 'none';
      popup = 'opens';
      detector = 'fails';
      sender = OWN_PAGE;
      log.length = 0;
      for (const area of Object.values(areas)) area.empty();
      policy.change(null);
    },
  };
}

export function toBrowserTab({ id, url, sound, window }: FakeTab) {
  return { id, url, mutedInfo: { muted: sound === 'muted' }, incognito: window === 'private' };
}

function createEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    listeners,
    fire: (...args: unknown[]) => [...listeners].map((listener) => listener(...args)),
    clear: () => listeners.clear(),
  };
}

type CreatedEvent = ReturnType<typeof createEvent>;

type TellAll = (changes: object, area: string) => void;

function createArea(name: string, onChanged: CreatedEvent, tellAll: TellAll) {
  let stored: Record<string, unknown> = {};
  return {
    onChanged,
    get: async (key: string) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
    async set(values: Record<string, unknown>) {
      const changes = Object.fromEntries(
        Object.entries(structuredClone(values)).map(([key, newValue]) => [key, { oldValue: stored[key], newValue }]),
      );
      stored = { ...stored, ...structuredClone(values) };
      onChanged.fire(changes);
      tellAll(changes, name);
    },
    contents: () => stored,
    empty() {
      stored = {};
    },
  };
}

function createPolicyArea(onChanged: CreatedEvent, tellAll: TellAll) {
  let values: unknown = null;
  return {
    onChanged,
    async get() {
      if (values === null) throw new Error('Managed storage manifest not found');
      return structuredClone(values);
    },
    change(next: unknown) {
      values = next;
      onChanged.fire({});
      tellAll({}, 'managed');
    },
  };
}

/** As browsers do: the first answer counts; a listener that answers later says so with `true`. */
async function sendTo(onMessage: CreatedEvent, message: unknown, sender: Sender): Promise<unknown> {
  if (onMessage.listeners.size === 0) throw new Error('Receiving end does not exist.');
  return new Promise((resolve) => {
    const kept = onMessage.fire(structuredClone(message), sender, resolve as Respond).includes(true);
    if (!kept) resolve(undefined);
  });
}

function createPorts(name: string, sender: Sender) {
  const near = createPort(name, undefined);
  const far = createPort(name, sender);
  const join = (own: typeof near, other: typeof near) =>
    Object.assign(own, {
      postMessage(message: unknown) {
        if (own.status !== 'open') throw new Error('Attempting to use a disconnected port object');
        other.onMessage.fire(structuredClone(message));
      },
      // Only the other end is told.
      disconnect() {
        if (own.status !== 'open') return;
        own.status = 'closed';
        other.status = 'closed';
        other.onDisconnect.fire(other);
      },
    });
  return { near: join(near, far), far: join(far, near) };
}

function createPort(name: string, sender: Sender | undefined) {
  return {
    name,
    sender,
    status: 'open' as 'open' | 'closed',
    onMessage: createEvent(),
    onDisconnect: createEvent(),
  };
}
