-- Colours were given in turn from twelve; now there are thirty-six, of which the first twelve are as they were.
update organisation.department d set color = n.place
from (select id, (row_number() over (order by id) - 1) % 36 as place from organisation.department) n
where n.id = d.id;
