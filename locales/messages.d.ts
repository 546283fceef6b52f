// `?messages` alone, and `?messages=player,note` for some of them: see `scripts/compile-messages.ts`.
declare module '*.json?messages' {
  import type { Messages } from '@/utils/core/interface/translator.ts';

  const messages: Messages;
  export default messages;
}

declare module '@/locales/en.json?messages=*' {
  import type { Messages } from '@/utils/core/interface/translator.ts';

  const messages: Messages;
  export default messages;
}
