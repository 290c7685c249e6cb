import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'

/** Where short messages appear; loaded after the first page, since nothing has been said yet. */
export default function Messages() {
  return <Notifications position="bottom-right" autoClose={4000} />
}
