"""The one window: heading, strip, the screens, footer; and what the keys of the whole window do."""
