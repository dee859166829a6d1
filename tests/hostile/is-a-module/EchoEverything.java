// tries: to become a module that opens and provides what it likes
// gets: WRONG_CLASS 0
module lesson1_json_echo.exercises {}
