-- A list that waits is read in parts of a megabyte: not packed, so that a part is found without unpacking all before it.
alter table supply.import_file alter column content set storage external;
