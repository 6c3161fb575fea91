import { BrandMark, Icon } from '../../components/ui/icon.tsx'
import { pinIcon, puzzleIcon } from '../../components/ui/icons-more.ts'
import { text } from '../../utils/i18n/text.ts'

/** The browser's toolbar with its list of extensions open and the pin pressed. */
export function PinPicture() {
  return (
    <div class="ch-pinpic" role="img" aria-label={text('welcome_pin_picture')}>
      <span class="ch-pinpic__url" />
      <BrandMark />
      <span class="ch-pinpic__p">
        <Icon of={puzzleIcon} />
      </span>
      <span class="ch-pinpic__menu">
        <BrandMark />
        {text('extension_name')}
        <span>
          <Icon of={pinIcon} small />
        </span>
      </span>
    </div>
  )
}
