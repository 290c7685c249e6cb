import { channelColour } from '@/ui/states'
import styles from './ChannelName.module.css'

export interface Shown {
  id: string
  key: string
  name: string
}

/** A channel with its colour, which it keeps everywhere: `order` is that in which channels were made. */
export function ChannelName({ channel, order }: { channel: Shown; order: string[] }) {
  return (
    <span className={styles.root}>
      <i style={{ background: colourIn(channel, order) }} />
      <span className="truncate" title={channel.name}>{channel.name}</span>
    </span>
  )
}

export const colourIn = (channel: Shown, order: string[]) => channelColour(channel.key, order.indexOf(channel.id))
