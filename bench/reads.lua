-- A pause before each request: so many connections, each twenty times a second at most.
function delay() return 50 end
