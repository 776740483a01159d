"""What Afterword knows; imports no screen."""
