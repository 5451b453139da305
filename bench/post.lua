-- One body after the other, from the file that is named after "--".
local bodies, place = {}, 0
function init(args)
  for line in io.lines(args[1]) do bodies[#bodies + 1] = line end
end
function request()
  place = place % #bodies + 1
  return wrk.format("POST", nil, nil, bodies[place])
end
