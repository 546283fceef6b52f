declare module '*.json?messages' {
  import type { Messages } from '@lingui/core';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=player,status,note,problem,how' {
  import type { Messages } from '@lingui/core';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=listen' {
  import type { Messages } from '@lingui/core';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=listen,problem' {
  import type { Messages } from '@lingui/core';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=view,look,theme,font,focus,width,space,player,status,note,problem,how' {
  import type { Messages } from '@lingui/core';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=handout,address' {
  import type { Messages } from '@lingui/core';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=privacy,reads,stays,until' {
  import type { Messages } from '@lingui/core';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=help,keys,privacy,player,managed,words' {
  import type { Messages } from '@lingui/core';

  const messages: Messages;
  export default messages;
}

declare module '*.json?messages=pagecheck,block,skip,flaw,mend' {
  import type { Messages } from '@lingui/core';

  const messages: Messages;
  export default messages;
}
