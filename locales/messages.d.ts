declare module '*.json?messages' {
  import type { Messages } from '@/utils/core/interface/translator.ts';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=player,status,note,problem,how' {
  import type { Messages } from '@/utils/core/interface/translator.ts';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=listen.selection,listen.off' {
  import type { Messages } from '@/utils/core/interface/translator.ts';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=listen,problem' {
  import type { Messages } from '@/utils/core/interface/translator.ts';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=popup,listen,player,status,note,problem,how' {
  import type { Messages } from '@/utils/core/interface/translator.ts';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=handout,address' {
  import type { Messages } from '@/utils/core/interface/translator.ts';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=privacy,reads,stays,until' {
  import type { Messages } from '@/utils/core/interface/translator.ts';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=pagecheck,block,skip,flaw,mend' {
  import type { Messages } from '@lingui/core';

  const messages: Messages;
  export default messages;
}
