-- When a webhook that had not worked was found to work again: from then on the next comparison closes the gap.
alter table webhook add column mended_at timestamptz;
