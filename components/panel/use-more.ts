import { useState } from 'preact/hooks';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { ToolbarButton } from './Toolbar.tsx';

/** A button that unfolds others, and these. */
export function useMore(translate: Translate, others: readonly ToolbarButton[]): readonly ToolbarButton[] {
  const [extent, setExtent] = useState<'few' | 'all'>('few');
  const more: ToolbarButton = {
    id: 'more',
    icon: 'more',
    label: translate('player.more'),
    extent,
    onPress: () => setExtent(extent === 'few' ? 'all' : 'few'),
  };
  return extent === 'few' ? [more] : [more, ...others];
}
