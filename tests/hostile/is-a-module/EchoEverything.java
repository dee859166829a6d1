// tries: to become a module that opens and provides what it likes
// gets: DOES_NOT_COMPILE 0
// told: module declarations should be in a file named module-info.java
module lesson1_json_echo.exercises {}
